import { writeFileSync } from 'node:fs';
import { parseCliOptions } from '@electron/cli/cli-options';
import { printSnippet } from '@electron/cli/print-snippet';
import { HELP } from '@electron/cli/usage-error';
import { SNIPPET_LANGUAGES } from '@shared/domain/snippet-languages';
import { runCli } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { describe, expect, it } from 'vitest';

const HI = ['snippet', '--prompt', "it's", '--model', 'openai/gpt-4.1'];
const TWO_COLUMNS = `
version: 1
kind: comparison
prompts: [What is Cloudflare?]
columns:
  - model: openai/gpt-4.1
    format: chat-completions
  - model: anthropic/claude-haiku-4.5
    format: messages
    headers:
      cf-aig-cache-ttl: 60
`;

async function print(args: string[]) {
  const options = parseCliOptions(args);
  if (options?.command !== 'snippet') throw new Error('another command');
  const lines: string[] = [];
  let text = '';
  const isAvailable = await printSnippet(options, {
    write: (part) => void (text += part),
    tell: (line) => void lines.push(line),
  });
  return { isAvailable, text, told: lines.join('\n') };
}

it('prints the command of the code panel without the token, and on the error output what to know about it', async () => {
  const token = 'canary-token-0123456789';
  const { code, stdout, stderr } = await runCli([...HI, '--header', 'cf-aig-cache-ttl=60'], {
    CLOUDFLARE_API_TOKEN: token,
  });
  expect(code).toBe(0);
  expect(stdout).toContain('curl "https://api.cloudflare.com/client/v4/accounts/$CLOUDFLARE_');
  expect(stdout).toContain("--header 'cf-aig-cache-ttl: 60'");
  expect(stdout).toContain(String.raw`it'\''s`);
  expect(stderr).toContain('Set CLOUDFLARE_API_TOKEN');
  expect(stdout + stderr).not.toContain(token);
});

it('writes any column in any language for another address', async () => {
  const { text } = await print([
    ...[...HI, '--model', '@cf/moonshotai/kimi-k2.6', '--column', '2'],
    ...['--language', 'typescript-fetch', '--api-base', 'http://127.0.0.1:8787', '--json'],
  ]);
  const snippet = JSON.parse(text) as { text: string };
  expect(snippet).toMatchObject({ language: 'typescript-fetch', available: true });
  expect(snippet.text).toContain('http://127.0.0.1:8787/client/v4/accounts/');
  expect(snippet.text).toContain('@cf/moonshotai/kimi-k2.6');
});

it('writes curl in its shortest form, and says what that shows', async () => {
  const { text, told } = await print([...HI, '--shortest']);
  expect(text).toContain('--header "Authorization: Bearer $CLOUDFLARE_API_TOKEN"');
  expect(told).toContain('the token stands in the list of processes');
});

it('writes a column of a comparison file', async () => {
  using folder = temporaryFolder();
  const file = folder.file('comparison.yaml');
  writeFileSync(file, TWO_COLUMNS);
  const { text } = await print(['snippet', file, '--column', '2', '--language', 'powershell']);
  expect(text).toContain('anthropic/claude-haiku-4.5');
  expect(text).toContain("'cf-aig-cache-ttl: 60'");
});

it('says why a language cannot say the request', async () => {
  expect(await print([...HI, '--header', 'x-note=é', '--language', 'cmd'])).toMatchObject({
    isAvailable: false,
    text: '',
    told: expect.stringContaining('x-note'),
  });
});

describe('wrong usage names the option', () => {
  it.each([
    ['--language is one of curl', ['--language', 'cobol']],
    ['--column counts from 1', ['--column', '0']],
    ['--column 2: there is 1 column', ['--column', '2']],
    ['--shortest is a form of --language curl', ['--shortest', '--language', 'python']],
    ['--demo', ['--demo']],
    ['--api-base', ['--api-base', 'http://example.com/']],
  ])('%s', async (words, options) => {
    await expect(async () => print([...HI, ...options])).rejects.toThrow(words);
  });
});

it('has its languages in the help', () => {
  for (const { id } of SNIPPET_LANGUAGES) expect(HELP).toContain(id);
});
