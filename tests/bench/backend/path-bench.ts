/** G3: the whole way of an answer through the backend (socket, decoding, times, log, feed), against a bare reader. */
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { REQUEST_FORMATS, type RequestFormat } from '@shared/domain/run-request';
import { streamText } from 'ai';
import { startBenchApp } from './bench-app';
import { goal, note, report } from './child';
import { createFloorReader } from './floor';
import { geometricMean, measureRounds, medianRatio } from './rounds';
import { ACCOUNT, pathOf, sampleRequest } from './sample-request';
import { startWireServer } from './start-wire-server';
import { sampleTokens } from './wire-sample';

const DELTAS = 20_000;
const CHARACTERS = sampleTokens(DELTAS).join('').length;
const APP = 'app';
const FLOOR = 'fetch + line splitter';
const STREAM_TEXT = 'streamText';

const server = await startWireServer(DELTAS);
const apiBase = `${server.origin}/full/client/v4`;
const app = await startBenchApp(apiBase);

async function bareReader(format: RequestFormat): Promise<number> {
  const count = { deltas: 0 };
  const read = createFloorReader(format, count);
  const response = await fetch(apiBase + pathOf(format), { method: 'POST', body: '{}' });
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece?.value; piece = await reader?.read()) {
    read(piece.value);
  }
  return count.deltas;
}

/** The feed joins deltas, so characters are counted; all of them stand for all deltas. */
async function throughTheApp(format: RequestFormat): Promise<number> {
  await app.client.runs.start({ request: sampleRequest(format) });
  let characters = 0;
  for (let ended = false; !ended;) {
    const { batches } = await app.next();
    for (const event of batches.flatMap((batch) => batch.events)) {
      if (event.type === 'text-delta') characters += event.text.length;
      if (event.type === 'run-end') ended = true;
    }
  }
  // Whoever asks the log makes it write what it still holds: that is part of the price.
  await app.client.log.size();
  return characters === CHARACTERS ? DELTAS : characters;
}

async function vercelSdk(): Promise<number> {
  const baseURL = `${apiBase}/accounts/${ACCOUNT.accountId}/ai/v1`;
  const provider = createOpenAICompatible({ name: 'bench', baseURL, apiKey: 'none' });
  let deltas = 0;
  const { textStream } = streamText({ model: provider.chatModel('bench'), prompt: 'Hello' });
  for await (const text of textStream) if (text) deltas += 1;
  return deltas;
}

const ratios: number[] = [];
let toStreamText = Number.NaN;
for (const format of REQUEST_FORMATS) {
  const withSdk = format === 'chat-completions';
  const rounds = await measureRounds(
    [
      { name: APP, run: () => throughTheApp(format) },
      { name: FLOOR, run: () => bareReader(format) },
      ...(withSdk ? [{ name: STREAM_TEXT, run: vercelSdk }] : []),
    ],
    DELTAS,
  );
  const ratio = medianRatio(rounds, APP, FLOOR);
  ratios.push(ratio);
  note(`G3 ${format}: ${ratio.toFixed(2)}×`);
  if (withSdk) toStreamText = medianRatio(rounds, APP, STREAM_TEXT);
}
await app.close();
server.stop();

report([
  goal({
    goal: 'G3 floor',
    what: 'CPU from socket to feed, log included, 4 formats ÷ fetch + line splitter',
    measured: geometricMean(ratios),
    limit: 2,
  }),
  goal({
    goal: 'G3 SDK',
    what: 'the same ÷ streamText of the ai SDK, chat completions',
    measured: toStreamText,
    limit: 0.2,
  }),
]);
