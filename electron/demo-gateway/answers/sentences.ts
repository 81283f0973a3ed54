import { codeName } from './code-samples';
import type { PromptReading } from './read-prompt';
import type { SeededRandom } from './seeded-random';

/** What a sentence is made from. */
export interface Material {
  reading: PromptReading;
  random: SeededRandom;
}

const LEADS = [
  '',
  '',
  '',
  'In practice, ',
  'For most readers, ',
  'As a first step, ',
  'Once that holds, ',
  'Where “{word}” matters, ',
  'On a quiet day, ',
  'Under load, ',
  'With {other} in mind, ',
  'Seen from the outside, ',
  'After the first week, ',
];

const MAINS = [
  '{subject} is easiest to judge by one number that everybody has agreed on',
  'the part about **{word}** deserves a small test of its own',
  'a plain version beats a clever one that nobody can explain',
  'most of the cost hides in *{word}*',
  '**{word}** and *{other}* pull in different directions',
  'the first {count} minutes tell you more than the next {count} hours',
  'you can leave `{name}` at its default until something asks for a change',
  'about {percent} % of the cases need no special treatment',
  'it pays to write down what {word} is *not*',
  'the answer changes as soon as {word} grows',
  'a limit of {count} is a good start, and a written reason is a better one',
  'people look at {word} first and forgive the rest',
  'one example of {word} explains more than a definition',
  'a mistake in `{name}` shows late and costs most',
  'nobody misses {word} until it is gone',
  'the question behind {word} is usually about {other}',
  'it helps to separate what is known about {word} from what is assumed',
  '{subject} works best when one person can hold all of it in mind',
  'the second attempt at **{word}** is the one worth keeping',
  'numbers about {other} settle arguments that opinions cannot',
];

const TAILS = [
  '.',
  '.',
  '.',
  ', and that is usually enough.',
  '; everything else can wait.',
  ', and it is cheap to check.',
  ', as long as {other} stays the same.',
  ', which is why {other} comes second.',
  ' – measured, not guessed.',
  '. Try it on {count} examples.',
];

// Stand beside the prompt's words where it has few of its own.
const COMPANIONS = ['time', 'cost', 'clarity', 'habit'];

/** Puts the prompt's words into the `{slots}` of a template. */
export function fillSlots(template: string, { reading, random }: Material): string {
  const word = random.pick(reading.keyWords);
  const pool =
    reading.keyWords.length > 3 ? reading.keyWords : [...reading.keyWords, ...COMPANIONS];
  const other = random.pick(pool.filter((entry) => entry !== word));
  return template.replace(/\{(\w+)\}/g, (slot, key: string) => {
    switch (key) {
      case 'subject':
        return reading.subject;
      case 'word':
        return word;
      case 'other':
        return other;
      case 'name':
        return codeName(word);
      case 'count':
        return String(random.whole(2, 40));
      case 'percent':
        return String(random.whole(51, 95));
      default:
        return slot;
    }
  });
}

/** The text with its first letter in upper case. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** One sentence about the prompt, from about 8 to 30 words. */
export function writeSentence(material: Material): string {
  const { random } = material;
  const template = random.deal(LEADS) + random.deal(MAINS) + random.deal(TAILS);
  return sentenceCase(fillSlots(template, material));
}

/** A few words, as for an item of a list or a cell of a table. */
export function writePhrase(material: Material): string {
  return sentenceCase(fillSlots(material.random.deal(MAINS), material));
}

/** Tells the facts of the prompt's field, each once; afterwards made-up sentences. */
export function createFactTeller(material: Material): () => string {
  const facts = material.reading.topic.facts[Symbol.iterator]();
  return () => {
    const { value } = facts.next();
    return value ?? writeSentence(material);
  };
}
