import type { DemoState } from '../demo-state';
import { ApiFailure } from '../http/api-failure';
import { v4Result } from '../http/envelopes';
import type { Exchange } from '../http/exchange';
import { sendReply } from '../http/reply';
import type { ReadCall } from './read-call';

/** True if the envelope asks for asynchronous work. Throws 400 for a webhook without it (§1.1). */
export function isInBackground({ options }: ReadCall): boolean {
  const background = options['background'] === true;
  if (background || options['webhookUrl'] === undefined) return background;
  throw new ApiFailure({
    status: 400,
    code: 7000,
    message: 'options.webhookUrl: needs options.background',
  });
}

/** Assumption: the simulator never calls a webhook, because nothing leaves this machine. */
export function sendRunning(exchange: Exchange, state: DemoState): void {
  const result = { runId: state.ids.uuid(), state: 'Running' };
  sendReply(exchange, { status: 202, body: v4Result(result) });
}
