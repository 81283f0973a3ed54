import { Document, isMap, isPair, isScalar, Scalar, visit, type Node, type YAMLMap } from 'yaml';

/** What is written beside the data itself. */
export interface FileNotes {
  /** The first lines, as comments. */
  heading: readonly string[];
  /** What the numbers under some keys, outside of requests, are in. */
  units?: Readonly<Record<string, string>>;
  /** Keys of lists that have a line for each item, however short. */
  linewise?: readonly string[];
}

/** Longer texts stand in lines of their own. */
const SHORT = 72;
/** What a block cannot hold as it is: carriage returns, other control characters, invisible line ends, halves of a character. */
// eslint-disable-next-line no-control-regex -- naming the characters is the point
const NEEDS_QUOTES = /[\0-\x08\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\p{Surrogate}]/u;

/** Plain data as YAML 1.2 that people edit: texts of several lines as blocks, short lists in one line. */
export function renderFile(
  value: object,
  { heading, units = {}, linewise = [] }: FileNotes,
): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false });
  document.commentBefore = heading.map((line) => ` ${line}`).join('\n');
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value === 'string') node.type = textStyle(node.value, key === 'key');
    },
    Seq(_key, node, path) {
      const pair = path.at(-1);
      const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
      node.flow = !linewise.includes(name) && node.items.every(isShort);
    },
  });
  if (isMap(document.contents)) noteUnits(document.contents, units);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Its white space would be taken for indentation, or be lost. */
const BLANK_LINE = /^[ \t]+$/m;

function textStyle(text: string, isKey: boolean): Scalar.Type {
  if (NEEDS_QUOTES.test(text) || BLANK_LINE.test(text)) return Scalar.QUOTE_DOUBLE;
  return text.includes('\n') && !isKey ? Scalar.BLOCK_LITERAL : Scalar.PLAIN;
}

const isShort = (node: unknown) =>
  isScalar(node) &&
  (typeof node.value !== 'string' || (node.value.length < SHORT && !node.value.includes('\n')));

function noteUnits(map: YAMLMap, units: Readonly<Record<string, string>>): void {
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === 'request') continue;
    const unit = units[name];
    if (unit !== undefined && value !== null) (value as Node).comment = ` ${unit}`;
    if (isMap(value)) noteUnits(value, units);
  }
}
