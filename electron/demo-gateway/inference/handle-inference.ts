import { authorize } from '../account/authorize';
import type { DemoState } from '../demo-state';
import { promptWithoutFault, readFault } from '../faults/read-fault';
import { admit } from '../gateway/admit';
import { checkCredentials } from '../gateway/credentials';
import { ApiFailure } from '../http/api-failure';
import { headerOf, setCacheStatus, type Exchange } from '../http/exchange';
import { sendRefusal } from '../http/send-refusal';
import { answerInference } from './answer-inference';
import { isInBackground, sendRunning } from './background';
import { checkInference } from './check-inference';
import { chooseGateway, setGatewayHeaders } from './choose-gateway';
import { NO_USAGE } from './inference-call';
import type { ReadCall } from './read-call';
import { readInference } from './read-inference';
import { writeLog, type LoggedCall } from './write-log';

/** Answers one inference request of any format, from the token to the log entry. */
export async function handleInference(
  exchange: Exchange,
  state: DemoState,
  how: { accountId: string; read: () => ReadCall },
): Promise<void> {
  const { token } = authorize(exchange, how.accountId, 'workers-ai-read');
  const startedAt = state.now();
  const read = how.read();
  const request = readInference(read.format, read.modelId, read.input);
  const pass = chooseGateway(exchange, state, read.modelId);
  if (pass) setGatewayHeaders(exchange, pass);
  const logged: LoggedCall = { exchange, state, request, pass, startedAt };
  try {
    if (pass) {
      const flagged = admit(state, pass.gateway, request.prompt);
      if (flagged !== null) exchange.response.setHeader('cf-aig-dlp', flagged);
      checkCredentials(read.modelId, pass.gateway, pass.options);
    }
    const model = checkInference(request);
    const fault = readFault({
      header: headerOf(exchange, 'x-demo-fault'),
      metadata: pass?.options.metadata ?? null,
      prompt: request.prompt,
      standing: state.standingFault,
    });
    exchange.record.fault = fault?.fault.name ?? null;
    const prompt = promptWithoutFault(request.prompt);
    const call = { ...logged, token, model, fault, request: { ...request, prompt } };
    if (isInBackground(read)) sendRunning(exchange, state);
    else writeLog(logged, await answerInference(call));
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    refuse(logged, error);
  }
}

/** Refused requests are logged too (cloudflare-api.md §1.7); a 402 names no log (§3). */
function refuse(call: LoggedCall, { refusal }: ApiFailure): void {
  const { exchange, pass, state } = call;
  if (refusal.status === 402) exchange.response.removeHeader('cf-aig-log-id');
  setCacheStatus(exchange, null);
  sendRefusal(exchange, refusal, pass?.requestId ?? state.ids.ulid());
  writeLog(call, {
    status: refusal.status,
    cached: false,
    contentType: 'application/json',
    responseBody: JSON.stringify({ errors: [{ code: refusal.code, message: refusal.message }] }),
    usage: NO_USAGE,
  });
}
