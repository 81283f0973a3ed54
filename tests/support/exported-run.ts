import type { ExportedRun, ExportSource } from '@electron/backend/exports/exported-run';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { RawFrame } from '@shared/domain/run-event';
import { runRequest } from './run-request';

/** An answered run about to be exported; `given` replaces what a test is about. */
export function exportedRun(given: Partial<Run> = {}, frames: RawFrame[] = []): ExportedRun {
  const request = given.request ?? runRequest();
  const run: Run = {
    ...newRun('11111111-1111-4111-8111-111111111111', request, Date.UTC(2026, 10, 22, 12)),
    state: 'completed',
    sent: {
      method: 'POST',
      url: 'https://api.cloudflare.com/client/v4/accounts/a/ai/v1/chat/completions?tag=a%20b',
      headers: {
        authorization: 'Bearer $CLOUDFLARE_API_TOKEN',
        'content-type': 'application/json',
        'cf-aig-cache-ttl': '60',
      },
      body: '{"model":"openai/gpt-4.1"}',
    },
    status: 200,
    responseHeaders: { 'content-type': 'text/event-stream', 'cf-aig-cache-status': 'MISS' },
    text: 'A network.',
    usage: {
      inputTokens: 12,
      cachedInputTokens: null,
      cacheWriteTokens: null,
      outputTokens: 30,
      reasoningTokens: null,
    },
    timings: {
      sent: 5,
      connected: 25,
      headers: 125,
      firstEvent: 130,
      firstReasoning: null,
      firstText: 205,
      lastByte: 805,
      ended: 806,
    },
    finishReason: 'stop',
    ...given,
  };
  return {
    run,
    cost: { usd: 0.0012, isReported: false },
    readFrames: () => ({ frames, total: frames.length }),
  };
}

/** An export of these runs. */
export function exportSource(runs: ExportedRun[], title = 'Comparison'): ExportSource {
  return {
    title,
    version: '1.2.3',
    exportedAt: Date.UTC(2026, 10, 22, 13),
    runs: (async function* () {
      yield* runs;
    })(),
  };
}

/** All pieces of a file. */
export async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
