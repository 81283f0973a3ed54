import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { snapshotSchema } from '@electron/backend/catalog/snapshot-schema';
import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { appError, AppFailure } from '@shared/domain/app-error';
import { snapshotOfTables, snapshotText, type Snapshot } from './catalog/build-snapshot';
import { readLiveSnapshot } from './catalog/read-live-snapshot';
import { PROJECT } from './step';

const FILE = join(PROJECT, 'electron/backend/catalog/snapshot.json');

/** Writes the model list that comes with the app: from the live lists where there is a token, else from the tables. */
async function main(): Promise<void> {
  const { CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: token } = process.env;
  const before = snapshotSchema.parse(JSON.parse(await readFile(FILE, 'utf8')));
  const snapshot = token ? await readLive(before, accountId, token) : snapshotOfTables();
  await writeFile(FILE, snapshotText(snapshot));
  console.log(`${snapshot.models.length} models of ${snapshot.date}, from ${snapshot.source}.`);
}

async function readLive(
  before: Snapshot,
  accountId: string | undefined,
  token: string,
): Promise<Snapshot> {
  if (!accountId) {
    const message = 'CLOUDFLARE_ACCOUNT_ID is not set.';
    throw new AppFailure(appError({ kind: 'bad-input', code: 'bad-input-account-id', message }));
  }
  const apiBase = 'https://api.cloudflare.com/client/v4';
  const client = createGatewayClient(globalThis.fetch, { apiBase, accountId, token });
  return readLiveSnapshot(client, { before, today: new Date() });
}

try {
  await main();
} catch (error) {
  if (!(error instanceof AppFailure)) throw error;
  console.error(`The lists could not be read, and nothing was changed. ${error.message}`);
  process.exitCode = 1;
}
