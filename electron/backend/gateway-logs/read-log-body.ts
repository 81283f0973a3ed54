import { AppFailure, appError } from '@shared/domain/app-error';
import type { GatewayLogBody } from '@shared/domain/gateway-log';
import type { Json } from '@shared/domain/json';
import { assertShallow } from '@shared/protocol/read-json';
import type { GatewayClient } from '../gateway/gateway-client';
import { explainLogFailure } from './explain-log-failure';
import { BODY_LIMIT, getLogBody, type LogAddress } from './gateway-log-api';

/** A body that the gateway kept, as JSON if it is some; what is wrong with it beside it. Throws nothing that the API refuses. */
export async function readLogBody(
  client: GatewayClient,
  at: LogAddress,
  which: 'request' | 'response',
): Promise<GatewayLogBody> {
  try {
    const { text, isCut } = await getLogBody(client, at, which);
    if (isCut) return { value: text, problem: CUT };
    return text === ''
      ? { value: null, problem: notKept(which) }
      : { value: parsed(text), problem: null };
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    if (error.error.status === 404) return { value: null, problem: notKept(which) };
    const failure = explainLogFailure(error, { action: 'read', ...at });
    if (!(failure instanceof AppFailure)) throw failure;
    return { value: null, problem: failure.error };
  }
}

/** What is no JSON, or nested too deep, is text. */
function parsed(text: string): Json {
  try {
    const value = JSON.parse(text) as Json;
    assertShallow(value);
    return value;
  } catch {
    return text;
  }
}

const CUT = appError({
  kind: 'protocol',
  code: 'body-cut',
  message: `Only the first ${BODY_LIMIT / 1024 / 1024} MB are shown.`,
  hint: 'The rest is in the dashboard.',
});

function notKept(which: string): GatewayLogBody['problem'] {
  return appError({
    kind: 'not-found',
    code: 'body-not-kept',
    message: `The gateway kept no ${which} body.`,
    hint: 'The request asked for that (cf-aig-collect-log-payload: false), or the body is not there yet.',
  });
}
