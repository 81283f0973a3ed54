import { comparisonFromText } from '@electron/backend/comparisons/comparison-text';
import { comparisonRequest } from '@shared/domain/comparison-request';
import type { ComparisonDocument } from '@shared/domain/comparison-document';
import { dialectFor } from '@shared/protocol/dialects';
import { curlSnippet } from '@shared/snippets/curl';
import { runCli } from '@tests/support/run-cli';
import { runRequest } from '@tests/support/run-request';
import { expect, test } from 'vitest';

const TOKEN = 'a-token-of-this-test-alone-0123456789';
const request = runRequest({ system: "It's $HOME" });
const wire = dialectFor(request.format).encode(request);
const COMMAND = curlSnippet(wire);

const importing = (command: string, args: string[] = []) =>
  runCli(['import', ...args], { CLOUDFLARE_API_TOKEN: TOKEN }, command);

function sentBy(document: ComparisonDocument) {
  const [column] = document.columns;
  const sent = column === undefined ? null : comparisonRequest(column, document.gatewayId);
  return sent === null ? null : dialectFor(sent.format).encode(sent);
}

test('a snippet becomes a comparison file that sends the same', async () => {
  const { code, stdout, stderr } = await importing(COMMAND);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(sentBy(comparisonFromText(stdout))).toMatchObject({
    path: wire.path,
    headers: wire.headers,
    bodyText: wire.bodyText,
  });
});

test('a token in the command is in nothing that is printed', async () => {
  const withToken = COMMAND.replace('"$CLOUDFLARE_API_TOKEN"', TOKEN);
  const { code, stdout, stderr } = await importing(withToken, ['--json']);
  expect(code).toBe(0);
  expect(sentBy(JSON.parse(stdout) as ComparisonDocument)?.bodyText).toBe(wire.bodyText);
  expect(stderr).toContain('token in the command was left out');
  expect(stdout + stderr).not.toContain(TOKEN);
});

test('what cannot be read is refused with its place, and nothing is printed', async () => {
  const { code, stdout, stderr } = await importing(`curl \\\n "$BODY"`);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('Line 2, column 3: $BODY is a variable of your shell');
  const leaking = await importing(COMMAND.replace('HOME', TOKEN));
  expect(leaking).toMatchObject({ code: 1, stdout: '' });
  expect(leaking.stderr).not.toContain(TOKEN);
});
