/** How long the answer should be. */
export interface LengthTarget {
  amount: number;
  unit: 'tokens' | 'words';
}

const SHORTEST = { tokens: 50, words: 25 };
const LONGEST = { tokens: 20_000, words: 14_000 };
const WORDS_PER_SENTENCE = 16;
const WORDS_PER_PARAGRAPH = 65;
const LONG_ANSWER = 2_400;
const VERY_LONG_ANSWER = 8_000;
const SHORT_ANSWER = 60;

const NUMBER_WORDS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  twenty: 20,
  fifty: 50,
};

const COUNTED =
  /(\d[\d,.]*|\b(?:one|two|three|four|five|six|ten|twenty|fifty))\s*(k\b|thousand\b)?[\s-]*(token|word|sentence|paragraph)s?\b/i;

function target(amount: number, unit: LengthTarget['unit']): LengthTarget {
  return { unit, amount: Math.min(LONGEST[unit], Math.max(SHORTEST[unit], Math.round(amount))) };
}

function readNumber(digits: string, thousands: boolean): number {
  const plain = NUMBER_WORDS[digits.toLowerCase()] ?? Number(digits.replace(/[,.](?=\d{3})/g, ''));
  return (Number.isFinite(plain) ? plain : 1) * (thousands ? 1_000 : 1);
}

/**
 * The length that a prompt asks for, as in "in 50 words", "20,000 tokens", "a long answer"; null
 * where it asks for none. Clamped to 50–20,000 tokens or 25–14,000 words.
 */
export function readLengthRequest(prompt: string): LengthTarget | null {
  const counted = COUNTED.exec(prompt);
  if (counted) {
    const amount = readNumber(counted[1] ?? '1', counted[2] !== undefined);
    switch (counted[3]?.toLowerCase()) {
      case 'token':
        return target(amount, 'tokens');
      case 'sentence':
        return target(amount * WORDS_PER_SENTENCE, 'words');
      case 'paragraph':
        return target(amount * WORDS_PER_PARAGRAPH, 'words');
      default:
        return target(amount, 'words');
    }
  }
  if (/\b(very long|extremely long|book|exhaustive(ly)?)\b/i.test(prompt)) {
    return target(VERY_LONG_ANSWER, 'tokens');
  }
  if (/\b(long answer|at length|in (full )?detail|detailed|essay|comprehensive)\b/i.test(prompt)) {
    return target(LONG_ANSWER, 'tokens');
  }
  if (/\b(briefly|brief|short answer|concise(ly)?|one line|tl;?dr|in short)\b/i.test(prompt)) {
    return target(SHORT_ANSWER, 'tokens');
  }
  return null;
}
