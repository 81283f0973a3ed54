import type { AppError } from '@shared/domain/app-error';

type TlsProblem = Pick<AppError, 'code' | 'message' | 'hint'>;

const COMPANY_PROXY =
  'If a company proxy inspects traffic, name the file with its certificate in Settings, or let the app trust what the system trusts.';

const EXPIRED: TlsProblem = {
  code: 'tls-expired',
  message: 'The certificate of the server has expired.',
  hint: 'Check the clock of this computer; if it is right, the server must be repaired.',
};
const NOT_YET_VALID: TlsProblem = {
  code: 'tls-not-yet-valid',
  message: 'The certificate of the server is not valid yet.',
  hint: 'Check the clock of this computer.',
};
const WRONG_HOST: TlsProblem = {
  code: 'tls-wrong-host',
  message: 'The certificate belongs to another server.',
  hint: 'Check the API address. Somebody may stand between this computer and the server.',
};
const SELF_SIGNED: TlsProblem = {
  code: 'tls-self-signed',
  message: 'The certificate of the server is signed by nobody but itself.',
  hint: COMPANY_PROXY,
};
const UNKNOWN_ISSUER: TlsProblem = {
  code: 'tls-unknown-issuer',
  message: 'The certificate of the server comes from an issuer that is not trusted here.',
  hint: COMPANY_PROXY,
};
const FAILED: TlsProblem = {
  code: 'tls-failed',
  message: 'No secure connection could be made with the server.',
  hint: 'The server may not speak TLS at this address, or something in between breaks it.',
};

/** What each certificate error of Node means. There is no "continue anyway" (security.md §7.2 N58–N60). */
export const TLS_PROBLEMS: Readonly<Record<string, TlsProblem | undefined>> = {
  CERT_HAS_EXPIRED: EXPIRED,
  CERT_NOT_YET_VALID: NOT_YET_VALID,
  ERR_TLS_CERT_ALTNAME_INVALID: WRONG_HOST,
  DEPTH_ZERO_SELF_SIGNED_CERT: SELF_SIGNED,
  SELF_SIGNED_CERT_IN_CHAIN: UNKNOWN_ISSUER,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT: UNKNOWN_ISSUER,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNKNOWN_ISSUER,
  EPROTO: FAILED,
  ERR_SSL_WRONG_VERSION_NUMBER: FAILED,
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: FAILED,
};
