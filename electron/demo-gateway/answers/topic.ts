import type { CodeLanguage } from './code-samples';

/** What the demo models know about a field. All texts are markdown. */
export interface Topic {
  /** How a sentence names it; null takes the prompt's own words. */
  name: string | null;
  /** Beginnings of words, lower case, by which a prompt is recognised. */
  stems: readonly string[];
  /** Whole sentences that are true of it, the most useful first. */
  facts: readonly string[];
  /** What to do, in order, as imperatives without a full stop. */
  steps: readonly string[];
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
  /** `inline` without delimiters, `block` in TeX. */
  formula: { meaning: string; inline: string; block: string };
  /** The first code of an answer. */
  sample: { language: CodeLanguage; code: string };
  /** Languages for further code. */
  languages: readonly CodeLanguage[];
}
