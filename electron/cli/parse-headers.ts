import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { readGatewayHeaders } from '@shared/protocol/read-gateway-headers';
import { nameAndValue } from './name-and-value';
import { UsageError } from './usage-error';

/** Reads all `--header`: the gateway's own become its policy, all others go as they are. Throws `UsageError`. */
export function parseHeaders(headers: readonly string[]): GatewayPolicy {
  const given = headers.map((header) => nameAndValue('--header', header));
  // The last of a name counts, as with every other option that is repeated.
  const byName = new Map(given.map(([name, value]) => [name.toLowerCase(), value]));
  const { policy, problems } = readGatewayHeaders(Object.fromEntries(byName));
  const [problem] = problems;
  if (problem === undefined) return policy;
  throw new UsageError(`--header ${problem.header} ${problem.message}`);
}
