import { appError, AppFailure, type AppError } from '@shared/domain/app-error';
import { ViaProxyError } from '../network/via-proxy-error';
import { causesOf, codeOf } from './error-causes';
import { proxyProblem } from './proxy-problem';
import { TLS_PROBLEMS } from './tls-problems';

/** How far a request had come when the network failed. */
export interface NetworkSituation {
  host: string;
  /** Characters of answer text received so far; null before the headers. */
  received: number | null;
}

type Problem = Pick<AppError, 'code' | 'message'> & Partial<AppError>;

/** Turns whatever `fetch` or a body reader threw into what the user needs to know (security.md §7.2 N04–N62). */
export function networkError(error: unknown, situation: NetworkSituation): AppError {
  const causes = [...causesOf(error)];
  for (const cause of causes) {
    // The settings of the network cannot work: nothing was sent.
    if (cause instanceof AppFailure) return cause.error;
    const problem =
      cause instanceof ViaProxyError ? proxyProblem(cause) : problemOf(cause, situation);
    if (problem) return appError({ kind: 'network', retryable: true, ...problem });
  }
  return appError({
    kind: 'network',
    retryable: true,
    code: situation.received === null ? 'network-failed' : 'network-connection-lost',
    message:
      situation.received === null
        ? `${situation.host} could not be reached.`
        : connectionLost(situation.received),
    hint: 'Check the network connection, then retry.',
    providerMessage: causes.map(messageOf).join(': ') || null,
  });
}

const BAD_PORT: Problem = {
  kind: 'bad-input',
  code: 'bad-port',
  message: 'The port of the API address belongs to another service and is never used for HTTP.',
  hint: 'Check the API address.',
  retryable: false,
};

const RESETS = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** True if the other side closed the connection. */
export function isReset(error: unknown): boolean {
  return [...causesOf(error)].some((cause) => RESETS.has(codeOf(cause)));
}

function problemOf(error: Error, { host, received }: NetworkSituation): Problem | null {
  const code = codeOf(error);
  if (error.message === 'bad port') return BAD_PORT;
  const tls = TLS_PROBLEMS[code];
  if (tls) return { ...tls, message: `${tls.message} (${host})`, retryable: false };
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        code: 'network-dns',
        message: `The name ${host} was not found.`,
        hint: 'Is this computer online? Check the connection and the DNS settings.',
      };
    case 'ECONNREFUSED':
      return {
        code: 'network-refused',
        message: `${host} refused the connection.`,
        hint: 'Check the API address, and whether a firewall stands in between.',
      };
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return {
        code: 'network-unreachable',
        message: `There is no way to ${host} from this network.`,
        hint: 'Check the network connection or VPN.',
      };
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return {
        code: 'network-connect-timeout',
        message: `${host} did not answer the call for a connection.`,
        hint: 'Check the network connection, then retry.',
      };
    case 'UND_ERR_HEADERS_TIMEOUT':
      return { kind: 'timeout', code: 'timeout-headers', message: `${host} sent no answer.` };
    case 'UND_ERR_BODY_TIMEOUT':
      return { kind: 'timeout', code: 'timeout-idle', message: 'The answer fell silent.' };
    case 'UND_ERR_HEADERS_OVERFLOW':
    case 'HPE_HEADER_OVERFLOW':
      return {
        kind: 'protocol',
        code: 'headers-too-large',
        message: 'The answer had more headers than can be accepted.',
        retryable: false,
      };
    default:
      return RESETS.has(code) ? resetProblem(host, received) : damageProblem(error, code, received);
  }
}

function resetProblem(host: string, received: number | null): Problem {
  return received === null
    ? {
        code: 'network-reset',
        message: `${host} closed the connection without an answer.`,
        hint: 'Retry. If it stays so, a firewall or proxy may be cutting the connection.',
      }
    : {
        code: 'network-connection-lost',
        message: connectionLost(received),
        hint: 'The text so far is kept. Retry to ask again.',
      };
}

function damageProblem(error: Error, code: string, received: number | null): Problem | null {
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT') || code.startsWith('ZSTD_')) {
    return {
      kind: 'protocol',
      code: 'damaged-answer',
      message: 'The answer is damaged: it could not be decompressed.',
    };
  }
  if (/too many content-encodings/i.test(error.message)) {
    return {
      kind: 'protocol',
      code: 'answer-encoding-refused',
      message: 'The answer is compressed more often than can be accepted.',
      retryable: false,
    };
  }
  const isParserError = error.name === 'HTTPParserError' || code.startsWith('HPE_');
  if (!isParserError) return null;
  return received === null
    ? {
        kind: 'protocol',
        code: 'not-http',
        message: 'What came back is not a valid HTTP answer.',
        hint: 'Check the API address.',
      }
    : {
        kind: 'protocol',
        code: 'cut-off-broken-body',
        message: 'Ended early: the rest of the answer was not valid HTTP.',
        hint: 'The text so far is kept. Retry to ask again.',
      };
}

function connectionLost(characters: number): string {
  return `The connection was lost after ${characters.toLocaleString('en-US')} characters.`;
}

function messageOf(error: Error): string {
  return error.message.slice(0, 500);
}
