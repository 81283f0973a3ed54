import type { Topic } from './topic';

/** Language models, their tokens and prices. */
export const MODELS: Topic = {
  name: 'choosing a model',
  stems: [
    'model',
    'llm',
    'gpt',
    'claude',
    'prompt',
    'token',
    'embedding',
    'gateway',
    'reasoning',
    'ai',
  ],
  facts: [
    'Compare models on your own prompts; public rankings answer somebody else’s question.',
    'Output tokens cost several times what input tokens cost, so length is the lever.',
    'Reasoning is billed as output, whether it is shown or not.',
    'Time to first token is what people feel; tokens per second is what batches feel.',
    'The same model through another provider may be slower, cheaper or cut off earlier.',
    'A smaller model with a better prompt often beats a larger one without.',
  ],
  steps: [
    'Collect twenty prompts that matter',
    'Run them on three models side by side',
    'Judge the answers without seeing the names',
    'Put price and time beside the verdicts',
    'Repeat when a new version appears',
  ],
  table: {
    head: ['measure', 'unit', 'better'],
    rows: [
      ['time to first token', 'ms', 'lower'],
      ['speed', 'tokens/s', 'higher'],
      ['cost', '$ per answer', 'lower'],
    ],
  },
  formula: {
    meaning: 'the cost of one answer, prices per million tokens',
    inline: String.raw`n_{out} = n_{text} + n_{reasoning}`,
    block: String.raw`C = \frac{n_{in} \, p_{in} + n_{out} \, p_{out}}{10^{6}}`,
  },
  sample: {
    language: 'python',
    code: `def cost(usage, price):
    return (usage.input * price.input + usage.output * price.output) / 1e6`,
  },
  languages: ['bash', 'python', 'json'],
};

/** Keeping secrets and users safe. */
export const SECURITY: Topic = {
  name: 'keeping it secure',
  stems: [
    'secur',
    'auth',
    'password',
    'encrypt',
    'token-',
    'csrf',
    'xss',
    'inject',
    'permission',
    'oauth',
  ],
  facts: [
    'Treat everything that comes from outside as text until it has been checked.',
    'A secret that never reaches the page cannot leak from it.',
    'Give each key the fewest rights that still let the work be done.',
    'Refuse by default, and list what is allowed.',
    'Logs outlive incidents: keep secrets out of them from the first day.',
    'A limit on size and time is a security measure as well.',
  ],
  steps: [
    'List what an attacker would want',
    'List the ways in',
    'Close those that nobody needs',
    'Write a test for each of the rest',
    'Rotate the keys, once to learn how and then on a schedule',
  ],
  table: {
    head: ['risk', 'guard', 'how it is tested'],
    rows: [
      ['injection', 'parameters, never concatenation', 'hostile input'],
      ['leaked key', 'keychain, short life', 'search of the logs'],
      ['forged request', 'origin check', 'foreign origin'],
    ],
  },
  formula: {
    meaning: 'the bits of a random secret of n symbols out of an alphabet of a',
    inline: String.raw`H \ge 128`,
    block: String.raw`H = n \cdot \log_2 a`,
  },
  sample: {
    language: 'ts',
    code: `const allowed = new Set(['https:', 'mailto:']);
const isSafe = (link: URL) => allowed.has(link.protocol);`,
  },
  languages: ['bash', 'ts', 'json'],
};

/** Texts, stories, letters. */
export const WRITING: Topic = {
  name: null,
  stems: [
    'story',
    'poem',
    'letter',
    'email',
    'essay',
    'article',
    'blog',
    'headline',
    'speech',
    'novel',
  ],
  facts: [
    'Say the main thing first; a reader who stops there has still understood.',
    'Concrete beats abstract: one lamp in one window rather than a town at night.',
    'Every sentence should either move or explain.',
    'Read it aloud, and cut where you run out of breath.',
    'The title promises, the first line proves.',
    'Most drafts get better by losing their first paragraph.',
  ],
  steps: [
    'Choose one reader and write to them',
    'Put down a bad draft quickly',
    'Leave it for a day',
    'Cut a fifth of it',
    'Check names, numbers and the last line',
  ],
  table: {
    head: ['part', 'share', 'job'],
    rows: [
      ['opening', '10 %', 'make a promise'],
      ['middle', '75 %', 'keep it'],
      ['ending', '15 %', 'make it felt'],
    ],
  },
  formula: {
    meaning: 'reading time of w words at 230 words a minute',
    inline: String.raw`w \ge 0`,
    block: String.raw`t = \frac{w}{230} \ \text{minutes}`,
  },
  sample: {
    language: 'json',
    code: `{
  "reader": "somebody in a hurry",
  "promise": "one useful idea",
  "words": 300
}`,
  },
  languages: ['json', 'python'],
};
