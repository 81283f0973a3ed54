/** G4: what the app adds to each piece of text between socket and pipe, the wait for the next message apart. */
import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { RUN_LIMITS } from '@electron/backend/gateway/run-limits';
import { streamRun } from '@electron/backend/gateway/stream-run';
import { systemClock } from '@electron/backend/system-clock';
import { dialectFor } from '@shared/protocol/dialects';
import { goal, note, report } from './child';
import { median, percentile, rotated } from './rounds';
import { ACCOUNT, pathOf, sampleRequest } from './sample-request';
import { startWireServer } from './start-wire-server';

/** Pieces of text per second and in all. */
const RATE = 400;
const COUNT = 1_200;
const ROUNDS = 6;
const FORMAT = 'run';
/** ms; far more than a round takes. */
const LONG = 600_000;

const server = await startWireServer(1);
const apiBase = `${server.origin}/paced-${RATE}-${COUNT}/client/v4`;
const now = () => performance.timeOrigin + performance.now();

/** Ages in ms of all stamps in `text`. */
function agesIn(text: string, at: number): number[] {
  return [...text.matchAll(/\d{13}\.?\d*/g)].map(([stamp]) => at - Number(stamp));
}

/** The least: bytes in hand, searched for stamps only after the clock was read. */
async function fetchOnly(): Promise<number[]> {
  const ages: number[] = [];
  const response = await fetch(apiBase + pathOf(FORMAT), { method: 'POST', body: '{}' });
  for await (const bytes of response.body ?? []) {
    const at = now();
    ages.push(...agesIn(Buffer.from(bytes).toString('latin1'), at));
  }
  return ages;
}

/** The app: request to events, as the run registry takes them. */
async function throughTheApp(): Promise<number[]> {
  const request = sampleRequest(FORMAT);
  const events = streamRun({
    client: createGatewayClient(fetch, { apiBase, ...ACCOUNT }),
    request,
    wire: dialectFor(FORMAT).encode(request),
    clock: systemClock,
    queuedAt: systemClock.elapsed(),
    limits: { ...RUN_LIMITS, idle: LONG, total: LONG },
    stop: new AbortController().signal,
    onFrames: () => undefined,
  });
  const ages: number[] = [];
  for await (const batch of events) {
    const at = now();
    for (const event of batch)
      if (event.type === 'text-delta') ages.push(...agesIn(event.text, at));
  }
  return ages;
}

const candidates = [fetchOnly, throughTheApp];
const added: { p50: number; p95: number }[] = [];
for (let round = 0; round <= ROUNDS; round += 1) {
  const ages = new Map<() => Promise<number[]>, number[]>();
  for (const candidate of rotated(candidates, round)) ages.set(candidate, await candidate());
  const seen = candidates.map((candidate) => ages.get(candidate) ?? []);
  if (seen.some(({ length }) => length !== COUNT)) {
    throw new Error(`stamps seen: ${seen.map(({ length }) => length).join(' and ')} of ${COUNT}`);
  }
  const difference = (share: number) =>
    percentile(ages.get(throughTheApp) ?? [], share) - percentile(ages.get(fetchOnly) ?? [], share);
  // The first round warms up.
  if (round > 0) added.push({ p50: difference(0.5), p95: difference(0.95) });
}
server.stop();

const figures = (share: 'p50' | 'p95') => added.map((round) => round[share]);
note(
  `added ms p50 per round: ${figures('p50')
    .map((value) => value.toFixed(2))
    .join(' ')}`,
);
note(
  `added ms p95 per round: ${figures('p95')
    .map((value) => value.toFixed(2))
    .join(' ')}`,
);
const what = 'added per piece of text over the raw bytes of fetch';
report([
  goal({ goal: 'G4 p50', what, measured: median(figures('p50')), limit: 0.3, unit: 'ms' }),
  goal({ goal: 'G4 p95', what, measured: median(figures('p95')), limit: 1, unit: 'ms' }),
]);
