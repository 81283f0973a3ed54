import { CODE_LANGUAGES, type CodeLanguage } from './code-samples';
import { readLengthRequest, type LengthTarget } from './length-request';
import type { Topic } from './topic';
import { GENERAL_TOPIC, TOPICS } from './topics';

/** What a demo model understands of a prompt. */
export interface PromptReading {
  /** The question in the user's own words, safe to stand inside markdown. */
  question: string;
  /** What the answer is about, in lower case unless the prompt wrote it otherwise. */
  subject: string;
  /** The prompt's telling words, most telling first; never empty. */
  keyWords: string[];
  topic: Topic;
  length: LengthTarget | null;
  /** A programming language that the prompt names. */
  language: CodeLanguage | null;
  wantsCode: boolean;
  wantsTable: boolean;
  wantsList: boolean;
}

// Pasted files can be megabytes long; what they are about shows at their edges.
const READ_CHARACTERS = 4_000;
const QUESTION_CHARACTERS = 140;
const MAX_KEY_WORDS = 8;

const COMMON_WORDS = new Set(
  `a about above after again all also always am an and answer any are as asked at be because been before being below between both
   briefly but by can could describe detail detailed did do does doing down during each essay example explain few for from further
   get give go had has have having he hello her here hey hi his how i if in into is it its just know let like list long make many me more most
   much must my need no not now of off on once one only or other our out over own please same say sentence sentences she short should
   show simple so some still such table tell than thanks that the their them then there these they thing this those through to token
   tokens too under until up us use used using very want was we well were what when where which while who whom why will with word
   words would write you your paragraph paragraphs summarize summarise compare code function script vs difference between best good`.split(
    /\s+/,
  ),
);

function asPlainWords(prompt: string): string {
  const edges =
    prompt.length > 2 * READ_CHARACTERS
      ? `${prompt.slice(0, READ_CHARACTERS)} ${prompt.slice(-READ_CHARACTERS)}`
      : prompt;
  return edges
    .replace(/[`*_<>|#[\]{}\\$~\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function firstSentence(words: string): string {
  const sentence = /^.*?[.?!。？！](?=\s|$)/u.exec(words)?.[0] ?? words;
  const letters = Array.from(sentence);
  if (letters.length <= QUESTION_CHARACTERS) return sentence;
  const cut = letters.slice(0, QUESTION_CHARACTERS).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUESTION_CHARACTERS / 2))} …`;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Frequent words first, and long ones before short ones: these tell most in any language. */
function findKeyWords(words: string): string[] {
  const found = new Map<string, { word: string; score: number }>();
  for (const { segment, index, isWordLike } of segmenter.segment(words)) {
    const key = segment.toLowerCase();
    const tooShort = Array.from(key).length < (/^[\p{Script=Latin}]/u.test(key) ? 3 : 2);
    if (!isWordLike || tooShort || COMMON_WORDS.has(key) || /^\d/.test(key)) continue;
    const startsSentence = index === 0 || /[.?!:] $/.test(words.slice(index - 2, index));
    const word = startsSentence && /^.[a-z]+$/.test(segment) ? key : segment;
    const entry = found.get(key) ?? {
      word: word.slice(0, 24),
      score: Math.min(key.length, 10) / 10,
    };
    found.set(key, { ...entry, score: entry.score + 1 });
  }
  return [...found.values()]
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MAX_KEY_WORDS)
    .map((entry) => entry.word);
}

/** The most telling word, with its neighbour where that is telling too. */
function findSubject(words: string, [first = '', ...others]: readonly string[]): string {
  const pairs = others.flatMap((other) => [`${first} ${other}`, `${other} ${first}`]);
  return pairs.find((pair) => words.includes(pair)) ?? first;
}

function findTopic(keyWords: readonly string[]): Topic {
  const lower = keyWords.map((word) => word.toLowerCase());
  const scored = TOPICS.map((topic) => ({
    topic,
    score: lower.filter((word) => topic.stems.some((stem) => word.startsWith(stem))).length,
  }));
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.topic : GENERAL_TOPIC;
}

/** Reads a prompt of any length and language. */
export function readPrompt(prompt: string): PromptReading {
  const words = asPlainWords(prompt);
  const found = findKeyWords(words);
  const keyWords = found.length > 0 ? found : ['question', 'answer'];
  const topic = findTopic(keyWords);
  const language = CODE_LANGUAGES.find((entry) => entry.named.test(words))?.language ?? null;
  return {
    question: firstSentence(words) || 'an empty prompt',
    subject: topic.name ?? (found.length > 0 ? findSubject(words, found) : 'your message'),
    keyWords,
    topic,
    length: readLengthRequest(words),
    language,
    wantsCode:
      language !== null || /\b(code|function|script|snippet|program|regex|query)\b/i.test(words),
    wantsTable: /\b(table|compare|comparison|versus|vs|differences?)\b/i.test(words),
    wantsList: /\b(list|steps|checklist|bullets?|how to|how do i)\b/i.test(words),
  };
}
