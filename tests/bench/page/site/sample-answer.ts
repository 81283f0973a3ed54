import { createRandom, type SeededRandom } from '@electron/demo-gateway/answers/seeded-random';

/** An answer cut into deltas. The text from `tail` on is the same as the text at the beginning. */
export interface SampleAnswer {
  deltas: string[];
  /** Index of the delta with which the copy of the opening begins. */
  tail: number;
}

const DELTAS = 20_000;
const EDGE_CHARACTERS = 4_200;
const LONG_CODE_EVERY = 5;

const WORDS =
  'streaming answers arrive in small pieces and the page has to keep up with every one of them without losing a frame because readers notice a stutter long before they notice a missing shadow or a late icon'.split(
    ' ',
  );

const CODE = {
  ts: 'export async function* lines(body: ReadableStream<Uint8Array>) {\n  const decoder = new TextDecoder();\n  let rest = "";\n  for await (const bytes of body) {\n    rest += decoder.decode(bytes, { stream: true });\n    // keep the unfinished line\n    const parts = rest.split("\\n");\n    rest = parts.pop() ?? "";\n    yield* parts;\n  }\n}\n',
  python:
    'def tokens(stream):\n    """Yield text deltas."""\n    for line in stream:\n        if not line.startswith(b"data: "):\n            continue\n        item = json.loads(line[6:])\n        yield item.get("response", "")\n',
  sql: "SELECT model, count(*) AS n, avg(first_token_ms) AS first_token\nFROM requests\nWHERE status = 200 AND at > '2026-01-01'\nGROUP BY model ORDER BY n DESC LIMIT 20;\n",
  rust: 'fn main() -> Result<(), Box<dyn std::error::Error>> {\n    let mut total = 0u64;\n    for x in 1..=10 {\n        total += x * x;\n    }\n    println!("sum = {total}");\n    Ok(())\n}\n',
  json: '{\n  "model": "@cf/meta/llama-3.3-70b",\n  "stream": true,\n  "messages": [{ "role": "user", "content": "hi" }]\n}\n',
  bash: 'for i in $(seq 1 5); do\n  curl -sN "http://127.0.0.1:8787/run" -d @body.json | head -c 200\ndone\n',
};

const times = (count: number, make: () => string): string[] => Array.from({ length: count }, make);

function words(random: SeededRandom, count: number): string {
  return times(count, () => {
    const word = random.pick(WORDS);
    const chance = random.next();
    if (chance < 0.03) return `**${word}**`;
    if (chance < 0.05) return `*${word}*`;
    if (chance < 0.08) return `\`${word}\``;
    return chance < 0.09 ? `[${word}](https://example.org/${word})` : word;
  }).join(' ');
}

/** Every kind of markdown once: about 4,000 characters. */
function section(random: SeededRandom, number: number): string {
  const languages = Object.entries(CODE);
  const [language, code] = languages[number % languages.length] as [string, string];
  const repeats = number % LONG_CODE_EVERY === LONG_CODE_EVERY - 1 ? 8 : 2;
  const blocks = [
    `## ${number}. ${words(random, 4)}`,
    `${words(random, 60)}.`,
    `${words(random, 45)}: 東京 naïve 🙂 \`a_b\` and ${words(random, 10)}.`,
    ...['-', '1.', '- [ ]'].map((mark) =>
      times(4, () => `${mark} ${words(random, 12)}`).join('\n'),
    ),
    `\`\`\`${language}\n${code.repeat(repeats)}\`\`\``,
    [
      `| ${words(random, 1)} | ${words(random, 1)} | ms |`,
      '|---|:-:|--:|',
      ...times(6, () => `| ${words(random, 3)} | ${words(random, 2)} | ${random.whole(1, 99)} |`),
    ].join('\n'),
    `> ${words(random, 25)}`,
    `Inline \\(e^{i\\pi}+1=0\\) and a block:\n\n$$\n\\sum_{i=1}^{n} x_i^2 = \\frac{a_${number % 9}}{b}\n$$`,
  ];
  return `${blocks.join('\n\n')}\n\n`;
}

/** Pieces of 1 to 7 characters, cut anywhere but inside a character. */
function cut(text: string, random: SeededRandom): string[] {
  const letters = Array.from(text);
  const pieces: string[] = [];
  for (let at = 0; at < letters.length;) {
    const length = random.whole(1, 7);
    pieces.push(letters.slice(at, at + length).join(''));
    at += length;
  }
  return pieces;
}

function edgeText(): string {
  const random = createRandom('edge');
  let text = '';
  for (let number = 1; text.length < EDGE_CHARACTERS; number += 1) text += section(random, number);
  return text;
}

/** The same without code languages and math: nothing to highlight and nothing to typeset. */
export function plainAnswer(): SampleAnswer {
  return mixedAnswer((text) =>
    text
      .replace(/^```[a-z]+$/gm, '```')
      .replace(/^\$\$$/gm, '')
      .replace(/\\[()]/g, ''),
  );
}

/** Headings, lists, tables, quotes, math and code in six languages: 20,000 deltas, about 80 KB. */
export function mixedAnswer(change = (text: string): string => text): SampleAnswer {
  const edge = cut(change(edgeText()), createRandom('edge cuts'));
  const middle: string[] = [];
  const random = createRandom('middle');
  // Whole sections only, so that no block is open where the closing copy begins.
  for (let number = 1; middle.length < DELTAS - edge.length * 2; number += 1) {
    middle.push(...cut(change(section(random, number)), random));
  }
  const before = [...edge, ...middle];
  return { deltas: [...before, ...edge], tail: before.length };
}

/** The worst single block: 20,000 deltas of one code block that never closes, of no language. */
export function codeAnswer(): SampleAnswer {
  const unit = cut(CODE.ts + CODE.ts.replaceAll('line', 'row'), createRandom('code'));
  const deltas = ['```\n'];
  let tail = 1;
  while (deltas.length < DELTAS) {
    tail = deltas.length;
    deltas.push(...unit);
  }
  return { deltas, tail: tail - unit.length * 2 };
}
