import type { Topic } from './topic';

/** Tables, indexes, transactions. */
export const DATABASES: Topic = {
  name: 'working with a database',
  stems: ['sql', 'databas', 'index', 'postgres', 'transaction', 'schema', 'join', 'orm'],
  facts: [
    'An index pays where it narrows many rows to few, and costs a little on every write.',
    'Read the query plan before changing the query: `EXPLAIN` is cheaper than a guess.',
    'A transaction should be as short as the rule that it protects.',
    'Paging by a key stays fast; paging by `OFFSET` does not.',
    'A column that may be null means two different things to two readers.',
    'Migrations are code: small, ordered and never edited afterwards.',
  ],
  steps: [
    'Write down the three queries that matter most',
    'Design the tables for them',
    'Add one index for each filter that is used often',
    'Load realistic data, then look at the plans',
    'Back up before every migration',
  ],
  table: {
    head: ['index', 'good for', 'not for'],
    rows: [
      ['B-tree', 'ranges and sorting', 'full text'],
      ['hash', 'equality', 'ranges'],
      ['inverted', 'words in text', 'sorting'],
    ],
  },
  formula: {
    meaning: 'the steps of a look-up in a B-tree with fan-out b',
    inline: String.raw`b \approx 200`,
    block: String.raw`k = \left\lceil \log_b N \right\rceil`,
  },
  sample: {
    language: 'sql',
    code: `CREATE INDEX runs_by_model ON runs (model, started_at DESC);
EXPLAIN QUERY PLAN
SELECT * FROM runs WHERE model = ? ORDER BY started_at DESC LIMIT 20;`,
  },
  languages: ['sql', 'python', 'ts'],
};

/** Algorithms and their cost. */
export const SORTING: Topic = {
  name: 'choosing an algorithm',
  stems: [
    'sort',
    'algorithm',
    'complexity',
    'recurs',
    'graph',
    'tree',
    'big-o',
    'quicksort',
    'hash',
  ],
  facts: [
    'The library’s sort is the right one until a measurement says otherwise.',
    'Comparison sorts cannot beat \\(n \\log n\\) in the worst case.',
    'Nearly sorted input is common, and adaptive algorithms profit from it.',
    'A stable sort keeps equal items in the order in which they came.',
    'Memory that is read in order beats clever pointers on real machines.',
    'Choose the data structure first; the algorithm often follows.',
  ],
  steps: [
    'Ask how large the input gets',
    'Ask what is known about its order',
    'Write the obvious version and a test for it',
    'Measure with real data',
    'Replace only the part that is slow',
  ],
  table: {
    head: ['algorithm', 'usual', 'worst', 'stable'],
    rows: [
      ['merge sort', 'n log n', 'n log n', 'yes'],
      ['quicksort', 'n log n', 'n²', 'no'],
      ['insertion sort', 'n²', 'n²', 'yes'],
      ['Timsort', 'n log n', 'n log n', 'yes'],
    ],
  },
  formula: {
    meaning: 'the cost of divide and conquer',
    inline: String.raw`O(n \log n)`,
    block: String.raw`T(n) = 2\,T\!\left(\frac{n}{2}\right) + \Theta(n) = \Theta(n \log n)`,
  },
  sample: {
    language: 'python',
    code: `def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    return list(heapq.merge(left, right))`,
  },
  languages: ['python', 'rust', 'ts'],
};

/** Programs in general. */
export const PROGRAMMING: Topic = {
  name: null,
  stems: [
    'typescript',
    'javascript',
    'react',
    'python',
    'rust',
    'golang',
    'code',
    'api',
    'function',
    'test',
    'bug',
    'refactor',
    'async',
    'component',
    'class',
    'git',
    'docker',
    'deploy',
    'thread',
  ],
  facts: [
    'Name things for the reader who has never seen the code.',
    'A function that does one thing needs no comment to say which.',
    'Tests should fail when behaviour changes, and only then.',
    'Types are the cheapest documentation: they cannot go out of date.',
    'Handle a failure where something sensible can be done about it, and nowhere else.',
    'Delete code that nobody calls; history keeps it.',
  ],
  steps: [
    'Reproduce the behaviour in a small test',
    'Make the change as small as it can be',
    'Run the checks',
    'Read the difference as if somebody else had written it',
    'Ship it behind a switch if it is risky',
  ],
  table: {
    head: ['check', 'finds', 'takes'],
    rows: [
      ['types', 'wrong shapes', 'seconds'],
      ['unit tests', 'wrong results', 'seconds'],
      ['browser tests', 'wrong behaviour', 'minutes'],
      ['review', 'wrong ideas', 'hours'],
    ],
  },
  formula: {
    meaning: 'the speed-up of n workers when a share s stays serial',
    inline: String.raw`0 \le s \le 1`,
    block: String.raw`S(n) = \frac{1}{s + \frac{1 - s}{n}}`,
  },
  sample: {
    language: 'ts',
    code: `test('keeps what the user typed', () => {
  expect(restore(save('draft'))).toBe('draft');
});`,
  },
  languages: ['ts', 'python', 'go', 'rust'],
};
