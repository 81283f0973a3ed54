import { isJsonObject, type JsonObject } from '../domain/json';
import { jsonProblem } from '../domain/json-problem';
import { parseModelId } from '../domain/model';
import type { ModelTask } from '../domain/model-task';
import type { RunRequest } from '../domain/run-request';
import { assertShallow } from '../protocol/read-json';
import { readBash, type BashWord } from './bash-words';
import { bodyNotes } from './body-notes';
import { ofBytes, toBytes } from './byte-text';
import { readAddress, type CurlAddress } from './curl-address';
import { readCommand, type Placed } from './curl-command';
import { readHeaders } from './curl-headers';
import { CurlProblem } from './curl-problem';
import { jsonLosses } from './json-losses';
import { likelyMistake } from './likely-mistake';
import { lossNotes } from './loss-notes';
import { printed } from './printed';
import { readBody } from './read-body';

/** Why a command could not be read, and where in it; both counted from 1. */
interface CurlRefusal {
  message: string;
  at: { line: number; column: number };
}

/** What a pasted command asks for. */
export interface ReadCurl {
  request: RunRequest;
  /** What was left out or will be sent otherwise, in sentences. */
  notes: string[];
  /** Of the address; null where it is left to a variable. */
  accountId: string | null;
  /** An API token that stood in the command, in nothing else of this; null where it is left to a variable. */
  token: string | null;
}

/** What came of reading a command. */
export type CurlReading = ({ problem: null } & ReadCurl) | { problem: CurlRefusal };

/** Longer than the longest body that the app sends. */
const LONGEST = 20 * 1024 * 1024; // characters
const LONGEST_MODEL = 300; // characters, as the contract has it
const CLOUDFLARE = 'api.cloudflare.com';

/**
 * Reads a curl command of bash as a request: the inverse of `curlSnippet`, and of what documentation prints. `taskOf`
 * says what a model does, as far as it is known. Never throws; runs and reads nothing.
 */
export function readCurl(
  text: string,
  taskOf: (model: string) => ModelTask | undefined,
): CurlReading {
  if (text.length > LONGEST) {
    return refusal('This is longer than any request of the app.', text, 0);
  }
  const source = toBytes(text);
  try {
    return { problem: null, ...read(source, taskOf) };
  } catch (error) {
    if (!(error instanceof CurlProblem)) throw error;
    const mistake = likelyMistake(text);
    if (mistake === null) return refusal(error.message, source, error.at);
    return refusal(mistake.message, source, toBytes(text.slice(0, mistake.at)).length);
  }
}

function read(source: string, taskOf: (model: string) => ModelTask | undefined): ReadCurl {
  const { words, piped, isReadOn } = curlWords(readBash(source));
  const command = readCommand(words, piped);
  const address = readAddress(command.url);
  const { policy, token, hasContentType, notes } = readHeaders(command.headers);
  const bodyText = textOf(command.body);
  const body = jsonOf(bodyText, command.body.at);
  const inPath = address.model !== null && parseModelId(address.model).workersAi;
  const model = modelOf(address, body, command.body.at);
  const request = readBody(inPath || address.model === null ? body : { model, input: body }, {
    model,
    task: taskOf(model) ?? 'text-generation',
    format: address.format,
    modelInPath: inPath,
    policy,
  });
  const isOurs = address.host === CLOUDFLARE;
  if (token !== null && JSON.stringify(request).includes(JSON.stringify(token).slice(1, -1))) {
    throw new CurlProblem('The token stands in the request as well. Take it out there.', 0);
  }
  return {
    request,
    accountId: address.accountId,
    token: isOurs ? token : null,
    notes: [
      ...command.notes,
      ...(isReadOn ? ['What stands behind the | reads the answer, and is left out.'] : []),
      ...notes,
      ...(hasContentType || command.isJson
        ? []
        : ['curl would call this body a form, the app calls it JSON.']),
      ...(isOurs
        ? []
        : [`It went to ${address.host}; the column asks the API that the app is set to.`]),
      ...(!isOurs && token !== null ? ['Its token is for another address, and was not kept.'] : []),
      ...(inPath || address.model === null ? [] : ['The model is sent in the body.']),
      ...lossNotes(bodyText),
      ...bodyNotes(request, inPath || address.model === null ? body : { model, input: body }),
    ],
  };
}

/** The words after `curl`, what is piped into it, and whether something else reads its answer. */
function curlWords(commands: readonly BashWord[][]): {
  words: BashWord[];
  piped: string | null;
  isReadOn: boolean;
} {
  const [first = [], second] = commands;
  const isFed = first[0]?.text !== 'curl' && second !== undefined;
  const words = isFed ? second : first;
  const at = first[0]?.at ?? 0;
  if (words[0]?.text !== 'curl') {
    throw new CurlProblem('This is no curl command: it starts with “curl”.', at);
  }
  return {
    words: words.slice(1),
    piped: isFed ? printed(first, at) : null,
    isReadOn: commands.length > (isFed ? 2 : 1),
  };
}

function textOf({ text, at }: Placed): string {
  const body = ofBytes(text);
  if (body !== null) return body;
  throw new CurlProblem('The body is no UTF-8, or holds a variable of your shell.', at);
}

function jsonOf(body: string, at: number): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw new CurlProblem(`The body is no JSON: ${jsonProblem(error, body)}`, at);
  }
  if (!isJsonObject(value)) throw new CurlProblem('The body is no JSON object.', at);
  // Infinity is no JSON: the number would leave as null.
  if ([...jsonLosses(body).numbers.keys()].some((literal) => !Number.isFinite(Number(literal)))) {
    throw new CurlProblem('The body has a number that is too large for the app to keep.', at);
  }
  try {
    assertShallow(value);
  } catch {
    throw new CurlProblem('The body is nested too deep.', at);
  }
  return value;
}

function modelOf(address: CurlAddress, body: JsonObject, at: number): string {
  const model = address.model ?? body['model'];
  if (typeof model === 'string' && model !== '' && model.length <= LONGEST_MODEL) return model;
  throw new CurlProblem('The body names no model: {"model":"author/name", …}.', at);
}

function refusal(message: string, source: string, at: number): { problem: CurlRefusal } {
  const lines = source.slice(0, at).split('\n');
  const before = lines.at(-1) ?? '';
  // A part of a character counts as one.
  const column = (ofBytes(before) ?? before).length + 1;
  return { problem: { message, at: { line: lines.length, column } } };
}
