import { CODE_LANGUAGES, codeName, codeSample } from './code-samples';
import type { MannerStyle } from './manners';
import type { SectionKind } from './section-kind';
import { fillSlots, sentenceCase, writePhrase, writeSentence } from './sentences';
import type { Material } from './sentences';
import { writeLanguages, writeLinks } from './sections-beyond-english';

/** What a section is written from. `round` counts how often this kind came before in the answer. */
export interface SectionMaterial extends Material {
  style: MannerStyle;
  round: number;
  /** The next fact that this answer has not told yet. */
  tellFact: () => string;
}

const ASPECTS = [
  'Where to begin',
  'What {word} costs',
  'When it goes wrong',
  'How to measure {word}',
  'A worked example',
  '{word} and {other} side by side',
  'What others overlook',
  'Testing {word}',
  'Limits worth knowing',
  'From {word} to {other}',
  'Doing less',
  'Rolling it out',
  'Keeping it working',
  'If {word} is all you have',
];

const LANGUAGES = CODE_LANGUAGES.map((entry) => entry.language);

const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

function paragraph(material: SectionMaterial): string {
  return times(material.random.whole(2, 4), material.tellFact).join(' ');
}

function chapter(material: SectionMaterial): string {
  const { style, round, random } = material;
  const title = sentenceCase(fillSlots(ASPECTS[round] ?? random.deal(ASPECTS), material));
  const number = style.numberedHeadings ? `${round + 1}. ` : '';
  const body = times(random.whole(2, 4), () => writeSentence(material)).join(' ');
  return `${style.headingMark} ${number}${title}\n\n${body}`;
}

function bullets(material: SectionMaterial): string {
  const { style, random } = material;
  return times(random.whole(3, 5), () => `${style.bulletMark} ${writePhrase(material)}`).join('\n');
}

function facts({ style, tellFact }: SectionMaterial): string {
  return times(4, () => `${style.bulletMark} ${tellFact()}`).join('\n');
}

function steps(material: SectionMaterial): string {
  const known = material.round === 0 ? material.reading.topic.steps : [];
  const items = known.length > 0 ? known : times(4, () => writePhrase(material));
  return items.map((item, index) => `${index + 1}. ${item}.`).join('\n');
}

function nested(material: SectionMaterial): string {
  const { style, random } = material;
  const item = (depth: number): string =>
    `${'  '.repeat(depth)}${style.bulletMark} ${writePhrase(material)}`;
  return times(random.whole(2, 3), () => [item(0), item(1), item(2), item(1)].join('\n')).join(
    '\n',
  );
}

function tasks(material: SectionMaterial): string {
  const { random } = material;
  return times(4, (index) => {
    const done = index === 0 || random.next() < 0.3;
    return `- [${done ? 'x' : ' '}] ${fillSlots('Check {word} against `{name}` ({count})', material)}`;
  }).join('\n');
}

function table(material: SectionMaterial): string {
  const { reading, random, round } = material;
  const known = reading.topic.table;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  if (round === 0) {
    return [row(known.head), row(known.head.map(() => '---')), ...known.rows.map(row)].join('\n');
  }
  const rows = times(random.whole(3, 6), () => [
    fillSlots('{word}', material),
    `\`${fillSlots('{name}', material)}_${random.whole(1, 9)}\``,
    (random.next() * 100).toFixed(1),
    random.pick(['✅ yes', '⚠️ partly', '❌ no']),
  ]);
  return [
    row(['Part', 'Name', 'Share, %', 'Ready']),
    '|:---|:---|---:|:-:|',
    ...rows.map(row),
  ].join('\n');
}

function quote(material: SectionMaterial): string {
  const { random } = material;
  const lines = times(random.whole(1, 2), () => `> ${writeSentence(material)}`);
  return lines.join('\n>\n');
}

const fence = (word: string, language: string, code: string): string =>
  `A sketch of \`${codeName(word)}\`:\n\n\`\`\`${language}\n${code}\n\`\`\``;

function code(material: SectionMaterial): string {
  const { reading, random, round } = material;
  const { sample, languages } = reading.topic;
  const word = random.pick(reading.keyWords);
  const named = reading.language ? [reading.language] : [];
  const all = [...new Set([...named, sample.language, ...languages, ...LANGUAGES])];
  const language = all[round % all.length] ?? sample.language;
  if (language === sample.language && round < all.length) return fence(word, language, sample.code);
  const given = { word, amount: random.whole(3, 60), variant: random.whole(0, 5) };
  return fence(word, language, codeSample(language, given));
}

function math(material: SectionMaterial): string {
  const { reading, round, random } = material;
  const { meaning, inline, block } = reading.topic.formula;
  if (round === 0) {
    return `In numbers: ${meaning}, where \\(${inline}\\):\n\n$$\n${block}\n$$`;
  }
  const order = random.whole(2, 9);
  const word = codeName(random.pick(reading.keyWords)).replaceAll('_', String.raw`\_`);
  return `With \\(x_0 = ${order}\\), the share of **${random.pick(reading.keyWords)}** is\n\n$$\nf_{\\text{${word}}}(x) = \\sum_{k=0}^{${order}} \\frac{x^k}{k!} \\approx e^{x}\n$$`;
}

const WRITERS: Record<SectionKind, (material: SectionMaterial) => string> = {
  paragraph,
  chapter,
  facts,
  bullets,
  steps,
  nested,
  tasks,
  table,
  quote,
  code,
  math,
  links: writeLinks,
  languages: writeLanguages,
};

/** Writes one section: a whole markdown block, or a few that belong together. */
export function writeSection(kind: SectionKind, material: SectionMaterial): string {
  return WRITERS[kind](material);
}
