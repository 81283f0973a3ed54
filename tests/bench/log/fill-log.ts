import type { Database } from '@electron/backend/storage/database';
import { writeRun } from '@electron/backend/storage/write-run';
import { newRun } from '@shared/domain/apply-run-event';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { DEFAULT_PARAMETERS, textMessage } from '@shared/domain/run-request';
import { UNKNOWN_USAGE } from '@shared/domain/usage';

/** Epoch ms of the first run. */
export const FIRST_RUN = 1_760_000_000_000;
/** Ms between two runs. */
export const BETWEEN_RUNS = 60_000;

const MODELS = Array.from({ length: 20 }, (_, index) => `author-${index % 6}/model-${index}`);
const BATCH = 2_000;
const WORDS = 20_000;

const CONSONANTS = 'bcdfghjklmnprstvwxyz';
const VOWELS = 'aeiou';

/** A word of three syllables; the commonest has rank 0. Neighbours in rank begin differently. */
export function exampleWord(rank: number): string {
  let rest = (rank * 7_919) % 1_000_000;
  let word = '';
  for (let syllable = 0; syllable < 3; syllable += 1) {
    word += `${CONSONANTS[rest % 20]}${VOWELS[Math.floor(rest / 20) % 5]}`;
    rest = Math.floor(rest / 100);
  }
  return word;
}

/** The run at a place in the log. What is common and what is rare follows from the place, so that every log is the same. */
export function exampleRun(place: number, answerWords = 50): Run {
  const random = randomFrom(place + 1);
  // Squared twice: as in any language, a few words are in most texts, and most words in few.
  const word = (): string => exampleWord(Math.floor(random() ** 4 * WORDS));
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const hasFailed = random() < 0.05;
  const ended = Math.round(200 + random() * 9_000);
  const request = {
    model: MODELS[Math.floor(random() ** 2 * MODELS.length)] ?? '',
    task: 'text-generation' as const,
    format: 'chat-completions' as const,
    modelInPath: false,
    system: null,
    messages: [textMessage('user', `${words(15)}${place % 10_000 === 0 ? ' needle' : ''}`)],
    parameters: DEFAULT_PARAMETERS,
    policy: { ...INHERIT_ALL, gatewayId: place % 3 === 0 ? 'lab' : null },
  };
  return {
    ...newRun(crypto.randomUUID(), request, FIRST_RUN + place * BETWEEN_RUNS),
    state: hasFailed ? 'failed' : 'completed',
    status: hasFailed ? 429 : 200,
    text: words(answerWords),
    finishReason: hasFailed ? null : 'stop',
    responseHeaders: { 'cf-aig-cache-status': random() < 0.3 ? 'HIT' : 'MISS' },
    timings: { ...NO_TIMINGS, firstText: ended / 3, ended },
    usage: { ...UNKNOWN_USAGE, inputTokens: 20, outputTokens: Math.round(random() * 900) },
  };
}

/** Writes runs as the app does, but many in one transaction. */
export function fillLog(database: Database, runs: number): void {
  for (let first = 0; first < runs; first += BATCH) {
    database.transaction(() => {
      for (let place = first; place < Math.min(first + BATCH, runs); place += 1) {
        writeRun(database, { run: exampleRun(place), sequence: 1, owner: '' });
        if (place % 2 === 0)
          database.run(
            'update runs set list_cost = ? where position = ?',
            (place % 997) / 1e5,
            place + 1,
          );
      }
    });
  }
}

/** Mulberry32: the same numbers in every bench. */
function randomFrom(seed: number): () => number {
  let state = (seed * 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
