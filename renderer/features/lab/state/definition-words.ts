import { formatDuration } from '@renderer/lib/format';
import { assertNever } from '@shared/domain/assert-never';
import type { CacheLab, LabDefinition, ShotPacing } from '@shared/domain/lab/lab-definition';
import { FORMAT_LABELS } from '@shared/domain/run-request';

/** What an experiment does, in a few words, e.g. `Same request 20 times, one after another, 250 ms apart`. */
export function definitionWords(definition: LabDefinition): string {
  switch (definition.kind) {
    case 'cache':
      return cacheWords(definition);
    case 'retry': {
      const { backoffs, runs, atOnce } = definition;
      return `${times(runs)} with ${listWords(backoffs)} backoff, ${atOnceWords(atOnce)}, on the demo gateway`;
    }
    case 'formats':
      return `Same request as ${listWords(definition.formats.map((format) => FORMAT_LABELS[format]))}`;
    case 'matrix': {
      const { axes, prompts, repeats, atOnce } = definition;
      const variants = axes.reduce((product, { values }) => product * values.length, 1);
      const fields = axes.length === 0 ? 'nothing' : listWords(axes.map(({ field }) => field));
      return `${fields} varied: ${count(variants, 'variant')} × ${count(prompts.length, 'prompt')} × ${times(repeats)}, ${atOnceWords(atOnce)}`;
    }
    default:
      return assertNever(definition);
  }
}

function cacheWords({ test }: CacheLab): string {
  switch (test.type) {
    case 'repeat':
      return `Same request ${times(test.shots)}, ${pacingWords(test.pacing)}`;
    case 'expiry':
      return `Fills the cache, then asks again when the entry is ${listWords(test.ages.map(String))} s old`;
    case 'key':
      return `Fills the cache, then changes one thing at a time: ${listWords(test.changes.map((change) => change.replaceAll('-', ' ')))}`;
    default:
      return assertNever(test);
  }
}

function pacingWords(pacing: ShotPacing): string {
  switch (pacing.type) {
    case 'sequential':
      return pacing.gap === 0
        ? 'one after another'
        : `one after another, ${formatDuration(pacing.gap)} apart`;
    case 'parallel':
      return atOnceWords(pacing.atOnce);
    case 'spaced':
      return `one every ${formatDuration(pacing.interval)}`;
    default:
      return assertNever(pacing);
  }
}

function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const times = (number: number) => (number === 1 ? 'once' : `${number} times`);
const atOnceWords = (number: number) => (number === 1 ? 'one at a time' : `${number} at once`);
const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
