/** G1: bytes to normalised events, against `JSON.parse` of the same payloads. */
import { REQUEST_FORMATS, type RequestFormat } from '@shared/domain/run-request';
import { createAnswerDecoder } from '@shared/protocol/answer-decoder';
import type { BenchResult } from '../bench-result';
import { goal, note, report } from './child';
import { createFloorReader, createPayloadReader } from './floor';
import { geometricMean, measureRounds, medianRatio } from './rounds';
import { cutEvenly, cutLive, toBytes } from './wire-bytes';
import { sampleEvents, sampleTokens } from './wire-sample';

const DELTAS = 50_000;
const APP = 'app';
const LINES = 'hand-written line splitter';
const PARSE = 'JSON.parse only';
const tokens = sampleTokens(DELTAS);

/** Reads the pieces with the app's own decoder and counts the text events that come out. */
function readWithApp(format: RequestFormat, pieces: Uint8Array[]): number {
  const headers = { 'content-type': 'text/event-stream' };
  const decoder = createAnswerDecoder({ format, status: 200, headers, stream: true });
  let deltas = 0;
  for (const piece of pieces) {
    for (const event of decoder.push(piece).events) if (event.type === 'text-delta') deltas += 1;
  }
  for (const event of decoder.end('closed').events) if (event.type === 'text-delta') deltas += 1;
  return deltas;
}

function countWith(read: (count: { deltas: number }) => void): number {
  const count = { deltas: 0 };
  read(count);
  return count.deltas;
}

async function ratioToParse(format: RequestFormat, regime: string): Promise<number> {
  const events = sampleEvents(format, tokens);
  const bytes = toBytes(events);
  const pieces = regime === 'live' ? cutLive(bytes) : cutEvenly(bytes, 16_384);
  const payloads = events.map(({ data }) => data);
  const rounds = await measureRounds(
    [
      { name: APP, run: () => readWithApp(format, pieces) },
      {
        name: LINES,
        run: () => countWith((count) => pieces.forEach(createFloorReader(format, count))),
      },
      {
        name: PARSE,
        run: () => countWith((count) => payloads.forEach(createPayloadReader(format, count))),
      },
    ],
    DELTAS,
  );
  const ratio = medianRatio(rounds, APP, PARSE);
  const lines = medianRatio(rounds, LINES, PARSE);
  note(`G1 ${regime} ${format}: app ${ratio.toFixed(2)}×, line splitter ${lines.toFixed(2)}×`);
  return ratio;
}

async function decodingCost(regime: 'live' | 'bulk', limit: number): Promise<BenchResult> {
  const ratios: number[] = [];
  for (const format of REQUEST_FORMATS) ratios.push(await ratioToParse(format, regime));
  const what = `CPU per delta, bytes to event, ${regime} chunks, 4 formats ÷ JSON.parse`;
  return goal({ goal: `G1 ${regime}`, what, measured: geometricMean(ratios), limit });
}

report([await decodingCost('live', 2), await decodingCost('bulk', 1.5)]);
