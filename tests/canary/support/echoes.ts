import type { ServerResponse } from 'node:http';
import { textFrame } from './speaking-server';

/** A way in which a server repeats the credential that it was sent. */
export interface Echo {
  name: string;
  /** `credential` is the whole header, like `Bearer cfut_…`. */
  answer(response: ServerResponse, credential: string): void;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const STREAM_TYPE = { 'content-type': 'text/event-stream' };
const END = 'data: [DONE]\n\n';

const refusal = (message: string): string =>
  JSON.stringify({ success: false, result: null, messages: [], errors: [{ code: 1, message }] });
const hex = (text: string): string => Buffer.from(text).toString('hex');
const escaped = (text: string): string => [...text].map((letter) => `\\u00${hex(letter)}`).join('');

/** Where texts of a server are cut for the screen or the log. */
const CUT_AT = [200, 500, 4_000, 65_536];
const behind = (limit: number, credential: string): string => 'x'.repeat(limit - 30) + credential;

const body = (name: string, status: number, write: (credential: string) => string): Echo => ({
  name,
  answer: (response, credential) => {
    response.writeHead(status, JSON_TYPE).end(write(credential));
  },
});
const header = (status: number, field: string): Echo => ({
  name: `${status} with the header ${field}`,
  answer: (response, credential) => {
    response.writeHead(status, { ...JSON_TYPE, [field]: credential }).end('{}');
  },
});
const stream = (name: string, write: (credential: string) => string): Echo => ({
  name,
  answer: (response, credential) => {
    response.writeHead(200, STREAM_TYPE);
    response.write(textFrame('before'));
    response.end(write(credential) + END);
  },
});

/** All of them (security.md §3 L15). */
export const ECHOES: Echo[] = [
  ...[400, 401, 403, 404, 413, 429, 500, 524].map((status) =>
    body(`${status} with a message`, status, refusal),
  ),
  body('200 that is no success', 200, refusal),
  body('200 with a strange result', 200, (credential) =>
    JSON.stringify({ success: true, result: [{ id: credential, name: credential }] }),
  ),
  body('200 with it in lists of what there is', 200, (credential) =>
    JSON.stringify({
      success: true,
      result: [
        {
          id: 'a'.repeat(32),
          name: '@cf/vendor/model',
          description: credential,
          task: { id: 'text', name: credential, description: credential },
          tags: [credential],
          properties: [
            { property_id: 'price', value: credential },
            { property_id: 'terms', value: `https://example.com/${credential}` },
          ],
        },
        { id: 'mine', name: credential, store_id: credential, modified_at: credential },
      ],
    }),
  ),
  ...CUT_AT.map((limit) =>
    body(`400 with a message that is cut at ${limit} characters, in it`, 400, (credential) =>
      refusal(behind(limit, credential)),
    ),
  ),
  ...CUT_AT.map((limit) =>
    body(`200 with a text that is cut at ${limit} characters, in it`, 200, (credential) =>
      behind(limit, credential),
    ),
  ),
  body('200 with it as a key', 200, (credential) =>
    JSON.stringify({ success: true, result: { [credential]: { status: credential } } }),
  ),
  body('400 with all headers, nested', 400, (credential) =>
    JSON.stringify({ request: { headers: [{ authorization: [credential] }] } }),
  ),
  body('400 in capital URL encoding', 400, (credential) => refusal(encodeURIComponent(credential))),
  body('400 in small URL encoding', 400, (credential) =>
    refusal(encodeURIComponent(credential).replaceAll(/%../g, (code) => code.toLowerCase())),
  ),
  body('400 in base64', 400, (credential) => refusal(btoa(credential))),
  body('400 in base64 for URLs', 400, (credential) =>
    refusal(Buffer.from(credential).toString('base64url')),
  ),
  body('400 in hex', 400, (credential) => refusal(hex(credential))),
  body('400 in JSON in JSON', 400, (credential) => refusal(refusal(credential))),
  body(
    '400 in JSON escapes',
    400,
    (credential) => `{"errors":[{"message":"${escaped(credential)}"}]}`,
  ),
  body('400 that is not JSON', 400, (credential) => `${refusal(credential)}!`),
  body('502 with a page', 502, (credential) => `<html><pre>${credential}</pre></html>`),
  ...['cf-ray', 'cf-aig-log-id', 'cf-aig-cache-status', 'x-request-id', 'set-cookie'].map((field) =>
    header(400, field),
  ),
  header(429, 'retry-after'),
  header(302, 'location'),
  header(200, 'content-type'),
  {
    name: 'the words beside the status',
    answer: (response, credential) => {
      response.writeHead(400, credential, JSON_TYPE).end('{}');
    },
  },
  {
    name: 'a body that is cut off',
    answer: (response, credential) => {
      response.writeHead(400, { ...JSON_TYPE, 'content-length': '100000' });
      response.write(refusal(credential), () => response.destroy());
    },
  },
  stream('a stream with it as text', textFrame),
  stream(
    'a stream with it in two chunks',
    (credential) => [...credential].map(textFrame).slice(0, 3).join('') + textFrame(credential),
  ),
  stream(
    'a stream with it in JSON escapes',
    (credential) =>
      `data: {"choices":[{"index":0,"delta":{"content":"${escaped(credential)}"}}]}\n\n`,
  ),
  stream('a stream with it in hex', (credential) => textFrame(hex(credential))),
  stream(
    'a stream with it as an error',
    (credential) => `event: error\ndata: ${refusal(credential)}\n\n`,
  ),
  stream(
    'a stream with it as the name of an event',
    (credential) => `event: ${credential}\ndata: {}\n\n`,
  ),
  stream(
    'a stream with it as a key',
    (credential) => `data: ${JSON.stringify({ [credential]: 1 })}\n\n`,
  ),
  stream(
    'a stream with it as an id and a comment',
    (credential) => `: ${credential}\nid: ${credential}\ndata: {}\n\n`,
  ),
  stream('a stream with it outside JSON', (credential) => `data: ${credential}\n\n`),
  ...CUT_AT.map((limit) =>
    stream(
      `a stream with a strange frame that is cut at ${limit} characters, in it`,
      (credential) => `data: ${behind(limit, credential)}\n\n`,
    ),
  ),
];
