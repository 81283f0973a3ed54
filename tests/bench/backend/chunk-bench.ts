/** G2: what a delta costs as the chunks of a body grow; a cached answer arrives in large ones. */
import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { RUN_LIMITS } from '@electron/backend/gateway/run-limits';
import { streamRun } from '@electron/backend/gateway/stream-run';
import { systemClock } from '@electron/backend/system-clock';
import { dialectFor } from '@shared/protocol/dialects';
import { goal, note, report } from './child';
import { measureRounds, medianRatio } from './rounds';
import { ACCOUNT, sampleRequest } from './sample-request';
import { cutEvenly, toBytes } from './wire-bytes';
import { sampleEvents, sampleTokens } from './wire-sample';

const DELTAS = 20_000;
const FORMAT = 'chat-completions';
const SIZES = [600, 4_096, 16_384, 65_536];
/** ms; far more than a round takes. */
const LONG = 600_000;

const tokens = sampleTokens(DELTAS);
const CHARACTERS = tokens.join('').length;
const bytes = toBytes(sampleEvents(FORMAT, tokens));
const request = sampleRequest(FORMAT);
const wire = dialectFor(FORMAT).encode(request);

/** A body that hands out the given pieces, one per read. */
function bodyOf(pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  let next = 0;
  return new ReadableStream({
    type: 'bytes',
    pull(controller) {
      const piece = pieces[next++];
      if (piece === undefined) controller.close();
      else controller.enqueue(piece.slice());
    },
  });
}

/** Reads one answer as a run does, from a body in memory. */
async function readRun(pieces: Uint8Array[]): Promise<number> {
  const headers = { 'content-type': 'text/event-stream' };
  const answer = () => Promise.resolve(new Response(bodyOf(pieces), { headers }));
  const events = streamRun({
    client: createGatewayClient(answer, { apiBase: 'http://127.0.0.1/', ...ACCOUNT }),
    request,
    wire,
    clock: systemClock,
    queuedAt: systemClock.elapsed(),
    limits: { ...RUN_LIMITS, idle: LONG, total: LONG },
    stop: new AbortController().signal,
    onFrames: () => undefined,
  });
  let characters = 0;
  for await (const batch of events) {
    for (const event of batch) if (event.type === 'text-delta') characters += event.text.length;
  }
  return characters === CHARACTERS ? DELTAS : characters;
}

const rounds = await measureRounds(
  SIZES.map((size) => {
    const pieces = cutEvenly(bytes, size);
    return { name: String(size), run: () => readRun(pieces) };
  }),
  DELTAS,
);
for (const size of SIZES) {
  note(`G2 ${size} B: ${medianRatio(rounds, String(size), '600').toFixed(2)}× of 600 B`);
}
const what = 'CPU per delta of a body in chunks of 64 KB ÷ 600 B';
const measured = medianRatio(rounds, '65536', '600');
report([goal({ goal: 'G2', what, measured, limit: 0.8 })]);
