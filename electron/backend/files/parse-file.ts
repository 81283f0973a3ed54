import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  type ParsedNode,
  type YAMLMap,
} from 'yaml';
import type { Json } from '@shared/domain/json';
import type { FileKind, Path } from './file-kind';
import { fileProblem, type Place } from './file-problem';
import { holdsToken } from './secrets';

const DEEPEST = 60;
const MEBIBYTE = 1024 * 1024;

/** A file as plain data, and where everything in it stands. */
export interface ParsedFile {
  value: Json;
  /** Of the value at a path, or of the nearest around it; `key`: of the key that it goes by. */
  placeOf(path: Path, part?: 'key' | 'value'): Place;
}

/**
 * Reads one YAML 1.2 document, hence JSON too. Throws `AppFailure` with line and column for what is no plain data (anchors,
 * aliases, tags), for keys that are given twice, and for anything that looks like a token.
 */
export function parseFile(given: string, kind: FileKind): ParsedFile {
  const text = given.replace(/^\ufeff/, '');
  const tooMuch = sizeProblem(text, kind);
  if (tooMuch !== null) throw fileProblem(kind, `${tooMuch}.`, null);
  const lines = new LineCounter();
  // Keys given twice are found below: the parser compares each with each.
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: false,
    version: '1.2',
  });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error)
    throw fileProblem(kind, `This is no YAML. ${asSentence(error.message)}`, placeAt(error.pos[0]));
  if (document.contents === null) throw fileProblem(kind, 'The file is empty.', null);
  const places = new Map<string, number>();

  const read = (node: ParsedNode, path: Path): Json => {
    const at = node.range[0];
    const refuse = (what: string): never => {
      throw fileProblem(kind, what, placeAt(at));
    };
    places.set(placeKey(path, 'value'), at);
    if (isAlias(node) || node.anchor) {
      return refuse('Anchors (&) and aliases (*) are not read. Write the value out.');
    }
    if (node.tag !== undefined) {
      return refuse('Tags (!) are not read. Write the value without one.');
    }
    if (path.length > DEEPEST) return refuse('This is nested too deeply.');
    if (isSeq<ParsedNode>(node))
      return node.items.map((item, index) => read(item, [...path, index]));
    if (isMap<ParsedNode, ParsedNode | null>(node)) return readMap(node, path);
    const verbatim = kind.isVerbatim(path) && isScalar(node) && node.value !== null;
    const value = verbatim ? (node.source ?? node.value) : node.value;
    if (typeof value === 'number' && !Number.isFinite(value))
      return refuse('This is no number that can be sent.');
    if (typeof value === 'string' && !kind.isData(path)) refuseToken(kind, value, placeAt(at));
    return value as Json;
  };

  const readMap = (map: YAMLMap<ParsedNode, ParsedNode | null>, path: Path): Json => {
    const entries = new Map<string, Json>();
    for (const { key, value } of map.items) {
      const place = placeAt(key.range[0]);
      if (!isScalar(key) || key.anchor)
        throw fileProblem(kind, 'A key must be a plain word.', place);
      const name = typeof key.value === 'string' ? key.value : (key.source ?? '');
      refuseToken(kind, name, place);
      if (name === '__proto__') throw fileProblem(kind, '“__proto__” cannot be a key.', place);
      if (entries.has(name)) throw fileProblem(kind, `“${name}” is there twice.`, place);
      const inner = [...path, name];
      places.set(placeKey(inner, 'key'), key.range[0]);
      entries.set(name, value === null ? null : read(value, inner));
    }
    return Object.fromEntries(entries);
  };

  return {
    value: read(document.contents, []),
    placeOf(path, part = 'value') {
      const exact = places.get(placeKey(path, part));
      if (exact !== undefined) return placeAt(exact);
      for (let length = path.length; length > 0; length--) {
        const near = places.get(placeKey(path.slice(0, length), 'value'));
        if (near !== undefined) return placeAt(near);
      }
      return placeAt(places.get(placeKey([], 'value')) ?? 0);
    },
  };
}

const placeKey = (path: Path, part: 'key' | 'value') => `${part} ${JSON.stringify(path)}`;

/** Why a text is more than `parseFile` takes, without a full stop; null: it is not. */
export function sizeProblem(text: string, { name, largest, mostPieces }: FileKind): string | null {
  if (Buffer.byteLength(text) > largest * MEBIBYTE) return `It is larger than ${largest} MiB`;
  let pieces = 0;
  for (const _piece of new Lexer().lex(text)) {
    pieces++;
    if (pieces > mostPieces) return `There is too much in it for a ${name}`;
  }
  return null;
}

function refuseToken(kind: FileKind, text: string, place: Place): void {
  if (!holdsToken(text)) return;
  const what = `This looks like an API token, and a ${kind.name} is meant to be shared. Take it out, and roll the token if anybody else has seen the file.`;
  throw fileProblem(kind, what, place);
}

const asSentence = (message: string) => (/[.!?]$/.test(message) ? message : `${message}.`);
