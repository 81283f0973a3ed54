import { inspect } from 'node:util';
import { importCurl } from '@electron/cli/import-curl';
import { runCli } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, test } from 'vitest';
import { randomToken } from './canary-run';
import { expectClean } from './support/expect-clean';
import { searchFolder } from './search-folder';
import { speakingServer, textFrame } from './support/speaking-server';

const token = randomToken();
const RUN = ['run', '--prompt', 'Hi', '--model', 'openai/gpt-4.1'];

test.each([
  ['run', RUN],
  ['run --json', [...RUN, '--json']],
  ['doctor', ['doctor']],
  ['doctor --json', ['doctor', '--json']],
  ['models', ['models']],
  ['lab --json', ['lab', 'cache', ...RUN.slice(1), '--shots', '2', '--gap', '0', '--json']],
])('L4, L15, L16 %s prints no token, whatever the server repeats', async (_name, command) => {
  using folder = temporaryFolder();
  let asked = 0;
  using server = await speakingServer((request, response) => {
    asked += 1;
    const credential = request.headers.authorization ?? '';
    expect(credential).toBe(`Bearer ${token}`);
    if (asked % 2 === 0) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`${textFrame(credential)}data: [DONE]\n\n`);
    } else {
      response.writeHead(400, { 'content-type': 'application/json', 'cf-ray': credential });
      response.end(JSON.stringify({ success: false, errors: [{ message: credential }] }));
    }
  });
  const args = [...command, `--api-base=${server.apiBase}`, `--data-dir=${folder.path}`];
  const { stdout, stderr } = await runCli(args, {
    CLOUDFLARE_ACCOUNT_ID: 'e'.repeat(32),
    CLOUDFLARE_API_TOKEN: token,
    NODE_DEBUG: 'undici,fetch',
    DEBUG: '*',
  });
  expect(asked).toBeGreaterThan(0);
  expect(stdout).not.toBe('');
  expectClean([stdout, stderr], token);
  expect(searchFolder(folder.path, token).leaks).toEqual([]);
});

const address = `https://api.cloudflare.com/client/v4/accounts/${'e'.repeat(32)}/ai/v1/messages`;

test('L4 import writes no token that was pasted, in any file', async () => {
  using folder = temporaryFolder();
  const command = `curl ${address} -H 'Authorization: Bearer ${token}' -d '{"model":"a/b"}'`;
  const { code, stdout, stderr } = await runCli(['import'], { HOME: folder.path }, command);
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining('model: a/b') });
  expect(stderr).toContain('token in the command was left out');
  expectClean([stdout, stderr], token);
  expect(searchFolder(folder.path, token).leaks).toEqual([]);
});

test.each([
  ['through a pipe', `-H @<(printf 'Authorization: Bearer %s' '${token}') -d '{"model":"a/b"}'`],
  ['as a user', `-u 'me:${token}' --oauth2-bearer '${token}' -d '{"model":"a/b"}'`],
  ['in a cookie', `-b 'a=${token}' -H 'x-api-key: ${token}' -d '{"model":"a/b"}'`],
  ['in the body as well', `-H 'Authorization: ${token}' --json '{"model":"${token}"}'`],
  ['in another header', `-H 'Authorization: ${token}' -H 'x: ${token}' -d '{"model":"a"}'`],
  ['in what is no JSON', `-H 'Authorization: ${token}' -d '{"a": ${token}}'`],
  ['as an option', `--${token} -d '{}'`],
  ['as a letter', `-${token} -d '{}'`],
  ['as an address', `'${token}' -d '{}'`],
  ['as a word of bash', `"$(${token})" -d '{}'`],
])('L4 import prints no token that was pasted %s', (_name, rest) => {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const screen = { json: false, tokenInUse: undefined, write: print, tell: print };
  try {
    importCurl(`curl ${rest.includes('"model"') ? address : ''} ${rest}`, screen);
  } catch (error) {
    printed.push(inspect(error, { depth: null }));
  }
  expect(printed).not.toEqual([]);
  expectClean(printed, token);
});
