import type { Connection } from '../account/connection';
import type { Cache } from '../cache/create-cache';
import type { Catalog } from '../catalog/catalog';
import type { CollectionsStore } from '../catalog/collections-store';
import type { Doctor } from '../doctor/doctor';
import type { GatewayLogService } from '../gateway-logs/gateway-log-service';
import type { ExportService } from '../exports/export-service';
import type { GatewayService } from '../gateways/gateway-service';
import type { LabService } from '../lab/lab-service';
import type { RecipeService } from '../recipes/recipe-service';
import type { RunService } from '../runs/run-service';
import { createSettingsService } from '../settings/settings-service';
import type { Shell } from '../shell/shell';
import type { SpendingService } from '../spending/spending-service';
import type { Storage } from '../storage/open-storage';
import { accountRouter } from './account';
import { api } from './api';
import { cacheRouter } from './cache';
import { comparisonsRouter } from './comparisons';
import { doctorRouter } from './doctor';
import { exportsRouter } from './exports';
import { gatewayLogsRouter } from './gateway-logs';
import { gatewaysRouter } from './gateways';
import { labRouter } from './lab';
import { logRouter } from './log';
import { modelsRouter } from './models';
import { recipesRouter } from './recipes';
import { runsRouter } from './runs';
import { settingsRouter } from './settings';
import { shellRouter } from './shell';
import { spendingRouter } from './spending';
import { workspaceRouter } from './workspace';

/** What stands behind the contract. */
export interface Services {
  runs: RunService;
  labs: LabService;
  catalog: Catalog;
  collections: CollectionsStore;
  recipes: RecipeService;
  spending: SpendingService;
  connection: Connection;
  doctor: Doctor;
  exports: ExportService;
  gateways: GatewayService;
  gatewayLogs: GatewayLogService;
  cache: Cache;
  storage: Storage;
  shell: Shell;
}

/** The contract, implemented. */
export function createRouter({ storage, ...services }: Services) {
  return api.router({
    runs: runsRouter(services.runs),
    lab: labRouter(services.labs, services.connection, services.runs),
    models: modelsRouter(services.catalog, services.collections),
    account: accountRouter(services.connection),
    doctor: doctorRouter(services.doctor),
    exports: exportsRouter(services.exports),
    gateways: gatewaysRouter(services.gateways),
    gatewayLogs: gatewayLogsRouter(services.gatewayLogs, storage),
    cache: cacheRouter(services.cache.stories, services.cache.savings),
    recipes: recipesRouter(services.recipes),
    spending: spendingRouter(services.spending),
    comparisons: comparisonsRouter(services.connection, services.runs, storage.openedAnswers),
    settings: settingsRouter(createSettingsService(storage.settings)),
    workspace: workspaceRouter(storage),
    log: logRouter(storage),
    shell: shellRouter(services.shell),
  });
}

/** The implemented contract, as a host serves it. */
export type BackendRouter = ReturnType<typeof createRouter>;
