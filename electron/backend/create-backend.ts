import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { JSON_SERIALIZERS } from '@shared/contract/json-serializers';
import type { StoredRun } from '@shared/contract/runs';
import { checkStartAccount } from './account/check-start-account';
import { createConnection, demoOf } from './account/connection';
import { createMemorySecretStore } from './account/memory-secret-store';
import { createSavedAccountStore } from './account/saved-account';
import { createCache } from './cache/create-cache';
import { createGatewayTtl } from './cache/gateway-ttl';
import { createCatalog } from './catalog/catalog';
import { createCatalogCopies } from './catalog/catalog-copies';
import { snapshotList } from './catalog/snapshot';
import { createCollectionsStore } from './catalog/collections-store';
import type { RunLimits } from './gateway/run-limits';
import { createNetwork } from './network/network';
import type { Ports } from './ports';
import { createDoctor } from './doctor/doctor';
import { createGatewayLogService } from './gateway-logs/gateway-log-service';
import { createExportService } from './exports/export-service';
import { createGatewayService } from './gateways/gateway-service';
import { createLabService } from './lab/lab-service';
import { createRecipeService } from './recipes/recipe-service';
import { createRouter, type BackendRouter } from './router/create-router';
import { createEdgeGuard } from './router/edge-limits';
import { toOrpcError } from './router/orpc-error';
import { REGISTRY_LIMITS, RunRegistry, type RegistryLimits } from './runs/run-registry';
import { createRunService, type RunService } from './runs/run-service';
import { createShell } from './shell/shell';
import { createRunPrices } from './spending/run-prices';
import { createSpendingService } from './spending/spending-service';
import { openStorage } from './storage/open-storage';
import type { SettingsStore } from './storage/settings-store';
import { surviveSocketErrors } from './survive-socket-errors';

/** The whole program but for pixels and pipes. */
export interface Backend {
  /** Implements the contract; a host serves it over its own pipe. */
  router: BackendRouter;
  /** Serves one page over a message port; when the port closes, its calls are aborted. */
  connect(port: SupportedMessagePort): void;
  /** Stops every run and experiment; their ends are still fed to whoever watches. */
  stopRuns(): void;
  /** True while no account is connected and the simulator answers. */
  readonly isDemo: boolean;
  /** The settings that count now, for the parts of a host that follow them. */
  readonly settings: Pick<SettingsStore, 'get' | 'onChange'>;
  /** Runs that are under way or wait. */
  readonly running: number;
  /** Stops all runs, writes what is open and closes the database; a second call waits for the first. */
  close(): Promise<void>;
}

/** Bounds that tests make smaller. */
export interface BackendOptions {
  runLimits?: Partial<RunLimits>;
  registryLimits?: Partial<RegistryLimits>;
}

const NOTHING_LASTS =
  'Nothing is saved in this start, so a token is forgotten when the app quits, too.';

/** Puts the backend together: the only place that does. Throws `AppFailure` for a start account that cannot be used. */
export async function createBackend(ports: Ports, options: BackendOptions = {}): Promise<Backend> {
  const { clock } = ports;
  surviveSocketErrors();
  checkStartAccount(ports);
  const storage = openStorage(ports);
  const { log, recorder, settings, documents } = storage;
  const network = createNetwork(ports, settings);
  // Without a place for the note that a token was saved, nobody would find or delete it again.
  const secrets = storage.isLasting ? ports.secrets : createMemorySecretStore(NOTHING_LASTS);
  const connection = createConnection(
    { ...ports, secrets, fetch: network.fetch },
    {
      accounts: createSavedAccountStore(documents),
      apiBase: () => settings.get().apiBase,
    },
  );
  const copies = createCatalogCopies(documents);
  const catalog = createCatalog({ connection, copies, clock });
  const collections = createCollectionsStore(documents);
  const findRun = (id: string): StoredRun | null => registry.get(id) ?? log.get(id);
  const gateways = createGatewayService(connection, clock);
  const cache = createCache({
    storage,
    connection,
    gateways,
    catalog,
    findRun,
    readCost: (id) => spending.reportedCost(id),
    clock,
  });
  const spending = createSpendingService({
    connection,
    catalog,
    settings,
    findRun,
    clock,
    known: { get: (id) => storage.cacheSavings.reported(id), keep: cache.savings.report },
  });
  const prices = createRunPrices({ known: () => catalog.known() ?? snapshotList() }, log);
  const registry = new RunRegistry(
    clock,
    {
      started: (run) => recorder.start(run),
      answered: (run) => recorder.head(run),
      ended: (end) => {
        recorder.finish(end);
        cache.ended(end.run);
        spending.ended(end.run);
        prices.ended(end.run);
      },
    },
    { ...REGISTRY_LIMITS, ...options.registryLimits },
  );
  const limits = options.runLimits;
  const ownRuns = createRunService({
    registry,
    connection,
    network,
    settings,
    spending,
    log,
    recorder,
    cacheKeys: cache.keys,
    clock,
    limits,
  });
  const runs: RunService = {
    ...ownRuns,
    get: (runIds) =>
      runIds
        .map((id) => ownRuns.get([id])[0] ?? storage.openedAnswers.get(id))
        .filter((run) => run !== null),
  };
  const labs = createLabService({
    clock,
    connection,
    catalog,
    demoCatalog: createCatalog({ connection: demoOf(connection), copies, clock }),
    runs,
    store: storage.labs,
    storyOf: (runId) => cache.stories.story(runId),
    gatewayTtl: createGatewayTtl({ connection, gateways, clock }),
    unwatched: options.registryLimits?.unwatched ?? REGISTRY_LIMITS.unwatched,
  });
  const shell = createShell(ports, storage.notice);
  const router = createRouter({
    runs,
    labs,
    catalog,
    collections,
    recipes: createRecipeService(documents),
    spending,
    connection,
    doctor: createDoctor(connection, clock),
    exports: createExportService({
      runs,
      search: (request) => {
        recorder.flush();
        return storage.search.search(request);
      },
      costOf: log.cost,
      connection,
      clock,
      version: ports.info.version,
    }),
    gateways,
    gatewayLogs: createGatewayLogService(connection),
    cache,
    storage,
    shell,
  });
  const guard = createEdgeGuard(clock);
  const handler = new RPCHandler(router, {
    customJsonSerializers: JSON_SERIALIZERS,
    clientInterceptors: [
      ({ path, input, next }) => {
        try {
          guard.check(path, input);
        } catch (error) {
          throw toOrpcError(error);
        }
        return next();
      },
    ],
  });
  const close = async (): Promise<void> => {
    await labs.close();
    await registry.close();
    await storage.close();
    await connection.close();
    await network.close();
  };
  let closed: Promise<void> | null = null;
  return {
    router,
    connect: (port) => handler.upgrade(port),
    settings,
    stopRuns() {
      labs.stopAll();
      registry.stopAll();
    },
    get isDemo() {
      return connection.isDemo;
    },
    get running() {
      return registry.running + labs.running;
    },
    close: () => (closed ??= close()),
  };
}
