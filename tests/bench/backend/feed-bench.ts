/** G5: messages per second to one page, and what a delta costs in them against a message of its own. */
import type { FeedMessage } from '@shared/contract/runs';
import { MessageChannel, Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { startBenchApp } from './bench-app';
import { goal, note, report } from './child';
import { measureRounds, medianRatio, percentile } from './rounds';
import { sampleRequest } from './sample-request';
import { startWireServer } from './start-wire-server';

/** Columns, pieces of text per second in each, seconds. */
const CASES = [
  { columns: 8, rate: 100, seconds: 4 },
  { columns: 1, rate: 2_000, seconds: 4 },
];

/** Everything that one page is sent while the columns stream, with the times at which it came. */
interface Recording {
  messages: FeedMessage[];
  /** Monotonic ms. */
  times: number[];
}

async function record({ columns, rate, seconds }: (typeof CASES)[number]): Promise<Recording> {
  const server = await startWireServer(1);
  const app = await startBenchApp(`${server.origin}/paced-${rate}-${rate * seconds}/client/v4`);
  for (let column = 0; column < columns; column += 1) {
    await app.client.runs.start({ request: sampleRequest('run') });
  }
  const recording: Recording = { messages: [], times: [] };
  for (let ended = 0; ended < columns;) {
    const message = await app.next();
    recording.messages.push(message);
    recording.times.push(performance.now());
    const events = message.batches.flatMap((batch) => batch.events);
    ended += events.filter((event) => event.type === 'run-end').length;
  }
  await app.close();
  server.stop();
  return recording;
}

/** The most messages in any second. */
function busiestSecond(times: number[]): number {
  return Math.max(
    ...times.map((start) => times.filter((t) => t >= start && t < start + 1e3).length),
  );
}

/** The recorded messages, and the same text with a message for each delta. */
function bothWays({ messages }: Recording, deltas: number) {
  const template = messages.find(({ batches }) =>
    batches.some(({ events }) => events.some((event) => event.type === 'text-delta')),
  );
  const runId = template?.batches[0]?.runId ?? '';
  const perDelta = Array.from({ length: deltas }, (_, at): FeedMessage => {
    const text = '1790000000000.1234 ';
    const batch = { runId, sequence: at, events: [{ type: 'text-delta' as const, text }] };
    return { feedId: template?.feedId ?? '', message: at, batches: [batch] };
  });
  return { batched: messages, perDelta };
}

/** Sends messages to another thread, which reads each; resolves when all are read. CPU of both threads counts. */
async function createSender() {
  const { port1, port2 } = new MessageChannel();
  const reader = new Worker(
    `const { workerData: { port } } = require('node:worker_threads');
     port.on('message', (message) => { if (message === 'end') port.postMessage('read'); });`,
    { eval: true, workerData: { port: port2 }, transferList: [port2] },
  );
  return {
    async send(messages: FeedMessage[]): Promise<void> {
      for (const message of messages) port1.postMessage(message);
      port1.postMessage('end');
      await once(port1, 'message');
    },
    async close(): Promise<void> {
      port1.close();
      await reader.terminate();
    },
  };
}

const perSecond: number[] = [];
const recordings: Recording[] = [];
for (const columns of CASES) {
  const recording = await record(columns);
  recordings.push(recording);
  perSecond.push(busiestSecond(recording.times));
  const gaps = recording.times.slice(1).map((time, at) => time - (recording.times[at] ?? time));
  note(
    `G5 ${columns.columns} × ${columns.rate}/s: at most ${perSecond.at(-1)} messages in a second, ` +
      `${percentile(gaps, 0.5).toFixed(1)} ms apart (median), ${percentile(gaps, 0.95).toFixed(1)} (p95)`,
  );
}

const { columns = 0, rate = 0, seconds = 0 } = CASES[0] ?? {};
const deltas = columns * rate * seconds;
const first = recordings[0];
if (first === undefined) throw new Error('Nothing was recorded.');
const { batched, perDelta } = bothWays(first, deltas);
const sender = await createSender();
const REPEATS = 10;
const sendAll = async (messages: FeedMessage[]): Promise<number> => {
  for (let repeat = 0; repeat < REPEATS; repeat += 1) await sender.send(messages);
  return deltas;
};
const rounds = await measureRounds(
  [
    { name: 'batched', run: () => sendAll(batched) },
    { name: 'per delta', run: () => sendAll(perDelta) },
  ],
  deltas,
);
await sender.close();

report([
  goal({
    goal: 'G5 rate',
    what: 'messages in the busiest second, 8 columns × 100/s and 1 × 2,000/s',
    measured: Math.max(...perSecond),
    limit: 62,
    unit: '/s',
  }),
  goal({
    goal: 'G5 CPU',
    what: 'CPU per delta over a message port ÷ a message per delta',
    measured: medianRatio(rounds, 'batched', 'per delta'),
    limit: 0.25,
  }),
]);
