import type { Topic } from './topic';
import { DATABASES, PROGRAMMING, SORTING } from './topics-programming';
import { CACHING, RETRIES, STREAMING } from './topics-network';
import { MODELS, SECURITY, WRITING } from './topics-work';

/** The fields that a demo model recognises. */
export const TOPICS: readonly Topic[] = [
  RETRIES,
  CACHING,
  STREAMING,
  DATABASES,
  SORTING,
  PROGRAMMING,
  MODELS,
  SECURITY,
  WRITING,
];

/** For every prompt that fits none of the fields. */
export const GENERAL_TOPIC: Topic = {
  name: null,
  stems: [],
  facts: [
    'The short version fits in one sentence; the rest is about when that sentence stops being true.',
    'Start with the case you meet every day, and only then look at the rare ones.',
    'Two people who disagree about it usually mean two different things by the same word.',
    'What can be measured should be measured once before and once after.',
    'The simplest form that works is the one that will still be understood next year.',
    'A decision that is easy to undo deserves less thought than one that is not.',
  ],
  steps: [
    'Say in one line what a good outcome looks like',
    'Collect three real examples',
    'Try the plainest approach on all of them',
    'Note where it fails, and how often',
    'Change one thing, then measure again',
  ],
  table: {
    head: ['Approach', 'Effort', 'Holds up when'],
    rows: [
      ['plain', 'low', 'the usual case is the only case'],
      ['tuned', 'medium', 'numbers are at hand'],
      ['general', 'high', 'many people depend on it'],
    ],
  },
  formula: {
    meaning: 'the value of a choice, weighed by how likely each outcome is',
    inline: String.raw`p_i \ge 0`,
    block: String.raw`E = \sum_{i=1}^{n} p_i \, v_i, \qquad \sum_{i=1}^{n} p_i = 1`,
  },
  sample: {
    language: 'python',
    code: `options = {"plain": 3, "tuned": 5, "general": 8}
choice = min(options, key=options.get)
print(f"start with {choice}")`,
  },
  languages: ['ts', 'python', 'json'],
};
