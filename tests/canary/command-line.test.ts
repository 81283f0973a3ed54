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
