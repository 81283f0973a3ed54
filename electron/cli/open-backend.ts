import { createBackend, type Backend } from '@electron/backend/create-backend';
import type { Ports } from '@electron/backend/ports';
import { UsageError } from './usage-error';

/**
 * The backend for a command. Throws `UsageError` where no account is known and the demo gateway was not asked for:
 * somebody in a terminal is not to take its answers for real ones.
 */
export async function openBackend(ports: Ports, options: { demo: boolean }): Promise<Backend> {
  const backend = await createBackend(ports);
  if (!backend.isDemo || options.demo) return backend;
  await backend.close();
  throw new UsageError(
    'No account is known: set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID or --account, save one in the app, or use --demo',
  );
}
