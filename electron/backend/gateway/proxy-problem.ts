import type { AppError } from '@shared/domain/app-error';
import { ProxyRefusal, type ViaProxyError } from '../network/via-proxy-error';
import { causesOf, codeOf } from './error-causes';
import { TLS_PROBLEMS } from './tls-problems';

type ProxyProblem = Pick<AppError, 'code' | 'message' | 'hint'> & Partial<AppError>;

const CHECK =
  'Check the proxy in Settings and whether it is running. A system proxy is set in the system, or in HTTPS_PROXY.';

/** What went wrong with a proxy, which is named by host and port (security.md §7.2 N61, N62). */
export function proxyProblem(error: ViaProxyError): ProxyProblem {
  for (const cause of causesOf(error.cause)) {
    if (cause instanceof ProxyRefusal) return refusal(cause.status, error.proxy);
    const message = messageOf(codeOf(cause), error.proxy);
    if (message !== null) return { code: 'proxy-failed', message, hint: CHECK };
  }
  const message = `The proxy ${error.proxy} made no connection.`;
  return { code: 'proxy-failed', message, hint: CHECK };
}

function messageOf(code: string, proxy: string): string | null {
  const tls = TLS_PROBLEMS[code];
  if (tls) return `The proxy ${proxy} cannot be believed. ${tls.message}`;
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The name of the proxy ${proxy} was not found.`;
    case 'ECONNREFUSED':
      return `The proxy ${proxy} refused the connection.`;
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return `There is no way to the proxy ${proxy} from this network.`;
    case 'ETIMEDOUT':
      return `The proxy ${proxy} made no connection in time.`;
    case 'ECONNRESET':
    case 'EPIPE':
      return `The proxy ${proxy} closed the connection without an answer.`;
    default:
      return code.startsWith('HPE_') ? `The proxy ${proxy} gave no valid HTTP answer.` : null;
  }
}

function refusal(status: number, proxy: string): ProxyProblem {
  if (status !== 407) {
    const message = `The proxy ${proxy} refused to make the connection.`;
    return { code: 'proxy-failed', message, hint: CHECK, status };
  }
  return {
    code: 'proxy-sign-in',
    message: `The proxy ${proxy} asks for a sign-in.`,
    hint: 'Put its name and password into HTTPS_PROXY, and choose the system proxy in Settings. Only Basic sign-in works.',
    status,
    retryable: false,
  };
}
