import { accountAddress } from '../catalog/account-address';
import type { Connection } from '../account/connection';
import { LATE, within } from '../account/within';
import type { GatewayService } from '../gateways/gateway-service';
import type { Clock } from '../ports';

/** For how long the gateways of the connected account keep answers by their own settings. */
export interface GatewayTtl {
  /**
   * Seconds, 0: off, as it was at a time, epoch ms. Null where that is not known: no permission, another account, or
   * changed since.
   */
  at(account: string, gateway: string, time: number): Promise<number | null>;
}

/** What is asked, and of whom. */
export interface GatewayTtlParts {
  connection: Pick<Connection, 'client'>;
  gateways: Pick<GatewayService, 'get'>;
  clock: Clock;
}

interface Answer {
  askedAt: number;
  settings: Promise<{ seconds: number; modifiedAt: number } | null>;
}

/** An answer is used again for so long, ms: somebody may be changing the gateway elsewhere. */
const USED_AGAIN = 5_000;
/** Where it could not be read, it is asked for again after so long, ms. */
const REFUSED_FOR = 60_000;
/** A story is not kept waiting for longer, ms. */
const PATIENCE = 4_000;

/** Asks the API, one question at a time and gateway. */
export function createGatewayTtl({ connection, gateways, clock }: GatewayTtlParts): GatewayTtl {
  const answers = new Map<string, Answer>();

  const read = async (gateway: string): ReturnType<typeof current> => {
    const found = await gateways.get(gateway).catch(() => null);
    if (found === null) return null;
    const modifiedAt = Date.parse(found.modifiedAt ?? '');
    const seconds = found.settings.cacheTtl ?? 0;
    return { seconds, modifiedAt: Number.isNaN(modifiedAt) ? 0 : modifiedAt };
  };
  const current = (name: string, gateway: string): Answer['settings'] => {
    const known = answers.get(name);
    if (known && clock.elapsed() < known.askedAt + USED_AGAIN) return known.settings;
    const settings = read(gateway).then((found) => {
      const answer = answers.get(name);
      if (found === null && answer) answer.askedAt += REFUSED_FOR;
      return found;
    });
    answers.set(name, { askedAt: clock.elapsed(), settings });
    return settings;
  };
  return {
    async at(account, gateway, time) {
      const client = await connection.client().catch(() => null);
      if (client === null || accountAddress(client.url({ path: 'ai' })) !== account) return null;
      const found = await within(clock, PATIENCE, current(`${account} ${gateway}`, gateway));
      if (found === LATE || found === null) return null;
      return found.modifiedAt > time ? null : found.seconds;
    },
  };
}
