/** G1: bytes to normalised events, against `JSON.parse` of the same payloads. */
import type { ContentEvent } from '@shared/domain/run-event';
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
const CHARACTERS = tokens.join('').length;

/** Reads the pieces with the app's own decoder, which joins the text of a chunk: all characters stand for all deltas. */
function readWithApp(format: RequestFormat, pieces: Uint8Array[]): number {
  const headers = { 'content-type': 'text/event-stream' };
  const decoder = createAnswerDecoder({ format, status: 200, headers, stream: true });
  let characters = 0;
  const count = (events: readonly ContentEvent[]): void => {
    for (const event of events) if (event.type === 'text-delta') characters += event.text.length;
  };
  for (const piece of pieces) count(decoder.push(piece).events);
  count(decoder.end('closed').events);
  return characters === CHARACTERS ? DELTAS : characters;
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
