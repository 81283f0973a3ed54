import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RunningDemoGateway } from '@electron/demo-gateway/create-demo-gateway';

const run = promisify(execFile);
const HOST = 'https://api.cloudflare.com';
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The text of one example of the REST API's own documentation, by its heading in the fixture file. */
export function restApiExample(name: string): string {
  const file = fileURLToPath(new URL('rest-api-examples.txt', import.meta.url));
  const sections = readFileSync(file, 'utf8').split(/^### /m);
  const section = sections.find((text) => text.startsWith(`${name}\n`));
  if (section === undefined) throw new Error(`No example "${name}"`);
  return section.slice(name.length + 1).trim();
}

/**
 * Runs a curl example in a shell, unchanged but for the host. The documentation's line breaks after `\` were lost
 * when it was stored as text, so they are put back.
 */
export async function runCurlExample(name: string, gateway: RunningDemoGateway): Promise<string> {
  const command = onGateway(restApiExample(name), gateway)
    .replaceAll(' \\ ', ' \\\n  ')
    .replace(/^curl /, 'curl --silent --show-error --include --max-time 15 ');
  const { accountId, token } = gateway.address;
  const { stdout } = await run('sh', ['-c', command], {
    env: { ...process.env, CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: token },
  });
  return stdout;
}

/** Runs JavaScript around an SDK example, unchanged but for the host; what it prints is read as JSON. */
export async function runSdkExample(
  name: string,
  gateway: RunningDemoGateway,
  around: { before?: string; after: string },
): Promise<unknown> {
  const { accountId, token } = gateway.address;
  const code = [
    around.before ?? '',
    `const CLOUDFLARE_API_TOKEN = ${JSON.stringify(token)};`,
    `const ACCOUNT_ID = ${JSON.stringify(accountId)};`,
    onGateway(restApiExample(name), gateway),
    around.after,
  ].join('\n');
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: ROOT,
  });
  return JSON.parse(stdout) as unknown;
}

function onGateway(text: string, gateway: RunningDemoGateway): string {
  return text.replaceAll(HOST, new URL(gateway.address.apiBase).origin);
}
