import type { ContractRouterClient } from '@orpc/contract';
import { accountContract } from './account';
import { cacheContract } from './cache';
import { comparisonsContract } from './comparisons';
import { doctorContract } from './doctor';
import { exportsContract } from './exports';
import { gatewayLogsContract } from './gateway-logs';
import { gatewaysContract } from './gateways';
import { labContract } from './lab';
import { logContract } from './log';
import { modelsContract } from './models';
import { recipesContract } from './recipes';
import { runsContract } from './runs';
import { settingsContract } from './settings';
import { shellContract } from './shell';
import { spendingContract } from './spending';
import { workspaceContract } from './workspace';

/** Everything that a page can ask of the backend: this table is the audited list of its powers. */
export const contract = {
  runs: runsContract,
  models: modelsContract,
  account: accountContract,
  doctor: doctorContract,
  gateways: gatewaysContract,
  spending: spendingContract,
  cache: cacheContract,
  recipes: recipesContract,
  lab: labContract,
  comparisons: comparisonsContract,
  exports: exportsContract,
  gatewayLogs: gatewayLogsContract,
  settings: settingsContract,
  workspace: workspaceContract,
  log: logContract,
  shell: shellContract,
};

/** The page's side of the table. */
export type BackendClient = ContractRouterClient<typeof contract>;
