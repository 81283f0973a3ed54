import type { AppError } from '@shared/domain/app-error';
import { causesOf, codeOf } from './error-causes';

type ProxyProblem = Pick<AppError, 'code' | 'message' | 'hint'> & Partial<AppError>;

const CHECK =
  'Check the proxy in Settings and whether it is running. A system proxy is set in the system, or in HTTPS_PROXY.';

/**
 * What a proxy on the way has to do with a failure; null where it has nothing to do with it, e.g. for a certificate of
 * the server. `proxy` is host and port (security.md §7.2 N61, N62).
 */
export function proxyProblem(error: unknown, proxy: string): ProxyProblem | null {
  for (const cause of causesOf(error)) {
    const problem = problemOf(cause, proxy);
    if (problem) return problem;
  }
  return null;
}

function problemOf(error: Error, proxy: string): ProxyProblem | null {
  const answered = /Proxy response \((\d+)\)/.exec(error.message)?.[1];
  if (answered !== undefined) return refusal(Number(answered), proxy);
  const code = codeOf(error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return failed(`The name of the proxy ${proxy} was not found.`);
    case 'ECONNREFUSED':
      return failed(`The proxy ${proxy} refused the connection.`);
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return failed(`There is no way to the proxy ${proxy} from this network.`);
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return failed(`The proxy ${proxy} did not answer the call for a connection.`);
    case 'UND_ERR_PRX_TLS':
      return failed(`The certificate of the proxy ${proxy} belongs to another server.`);
    case 'UND_ERR_SOCKET':
    case 'ECONNRESET':
    case 'EPIPE':
      return failed(`The connection by way of the proxy ${proxy} was closed without an answer.`);
    default:
      if (code.startsWith('UND_ERR_SOCKS5')) {
        return failed(`The proxy ${proxy} did not make the connection.`);
      }
      return code.startsWith('HPE_')
        ? failed(`What came back by way of the proxy ${proxy} is not a valid HTTP answer.`)
        : null;
  }
}

function refusal(status: number, proxy: string): ProxyProblem {
  if (status !== 407) {
    return { ...failed(`The proxy ${proxy} refused to make the connection.`), status };
  }
  return {
    code: 'proxy-sign-in',
    message: `The proxy ${proxy} asks for a sign-in.`,
    hint: 'Put its name and password into HTTPS_PROXY, and choose the system proxy in Settings. Only Basic sign-in works.',
    status,
    retryable: false,
  };
}

function failed(message: string): ProxyProblem {
  return { code: 'proxy-failed', message, hint: CHECK };
}
