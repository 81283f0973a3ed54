import type { GatewayUpdate } from '@shared/contract/gateways';
import { AppFailure, appError } from '@shared/domain/app-error';
import type { Gateway, GatewaySettings } from '@shared/domain/gateway';
import type { Connection } from '../account/connection';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import { explainRefusal, type GatewayTask } from './explain-refusal';
import {
  createGateway,
  deleteGateway,
  getGateway,
  listGateways,
  replaceGateway,
} from './gateway-api';
import { NEW_GATEWAY, withSettings } from './gateway-fields';
import { hideSecrets } from './hide-secrets';
import { fieldsNotTaken, writableFields } from './read-gateway';

/** The gateways of the connected account. Everything throws `AppFailure`. */
export interface GatewayService {
  list(search: string | null): Promise<{ gateways: Gateway[]; fetchedAt: number }>;
  get(gatewayId: string): Promise<Gateway>;
  create(gatewayId: string, settings: GatewaySettings): Promise<Gateway>;
  /** Read, change, write, read again: a replacing call would else lose what the app does not know. */
  update(change: GatewayChange): Promise<GatewayUpdate>;
  remove(gatewayId: string, confirmation: string): Promise<void>;
}

/** A change of some settings; `modifiedAt` is the time of the state that the user has seen. */
export interface GatewayChange {
  gatewayId: string;
  modifiedAt: string | null;
  changes: Partial<GatewaySettings>;
}

/** A service that asks for everything anew: only the API knows what a gateway is now. */
export function createGatewayService(connection: Connection, clock: Clock): GatewayService {
  async function perform<Result>(
    task: GatewayTask,
    work: (client: GatewayClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await connection.client();
    try {
      // A gateway may send its logs on with a token that is this very one.
      return client.createRedactor().value(await work(client));
    } catch (error) {
      throw explainRefusal(error, task);
    }
  }
  return {
    async list(search) {
      const task: GatewayTask = { action: 'list', gatewayId: null };
      const gateways = await perform(task, (client) => listGateways(client, search));
      return { gateways: gateways.map(forPage), fetchedAt: clock.now() };
    },
    async get(gatewayId) {
      const task: GatewayTask = { action: 'read', gatewayId };
      return forPage(await perform(task, (client) => getGateway(client, gatewayId)));
    },
    async create(gatewayId, settings) {
      const task: GatewayTask = { action: 'create', gatewayId };
      const body = withSettings({ ...NEW_GATEWAY, id: gatewayId }, settings);
      return forPage(await perform(task, (client) => createGateway(client, body)));
    },
    async update(change) {
      const task: GatewayTask = { action: 'change', gatewayId: change.gatewayId };
      const update = await perform(task, (client) => updateGateway(client, change));
      return { ...update, before: forPage(update.before), after: forPage(update.after) };
    },
    async remove(gatewayId, confirmation) {
      if (confirmation !== gatewayId) throw notConfirmed(gatewayId);
      await perform({ action: 'delete', gatewayId }, (client) => deleteGateway(client, gatewayId));
    },
  };
}

function forPage(gateway: Gateway): Gateway {
  return { ...gateway, raw: hideSecrets(gateway.raw) };
}

async function updateGateway(
  client: GatewayClient,
  { gatewayId, modifiedAt, changes }: GatewayChange,
): Promise<GatewayUpdate> {
  const before = await getGateway(client, gatewayId);
  if (before.modifiedAt !== modifiedAt) throw changedMeanwhile(gatewayId);
  const written = writableFields(withSettings(before.raw, changes));
  await replaceGateway(client, gatewayId, written);
  const after = await getGateway(client, gatewayId).catch((error: unknown) => {
    throw notReadAgain(gatewayId, error);
  });
  return { before, after, notTaken: fieldsNotTaken(written, after.raw) };
}

function changedMeanwhile(gatewayId: string): AppFailure {
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'gateway-changed',
      message: `The gateway “${gatewayId}” was changed elsewhere since it was read. Nothing was written.`,
      hint: 'Read it again, look at what is different, then make your change.',
    }),
  );
}

/** The write itself succeeded: to say that it failed would have it made twice. */
function notReadAgain(gatewayId: string, error: unknown): unknown {
  if (!(error instanceof AppFailure)) return error;
  return new AppFailure({
    ...error.error,
    code: 'gateway-not-verified',
    message: `The change of “${gatewayId}” was accepted, but the gateway could not be read again. ${error.error.message}`,
    hint: 'Read it again to see what it is now.',
  });
}

function notConfirmed(gatewayId: string): AppFailure {
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'not-confirmed',
      message: `The gateway “${gatewayId}” was not deleted: its name was not typed.`,
      hint: 'Type the name exactly as it stands there.',
    }),
  );
}
