import type { ContractRouterClient } from '@orpc/contract';
import { accountContract } from './account';
import { doctorContract } from './doctor';
import { gatewaysContract } from './gateways';
import { logContract } from './log';
import { modelsContract } from './models';
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
  settings: settingsContract,
  workspace: workspaceContract,
  log: logContract,
  shell: shellContract,
};

/** The page's side of the table. */
export type BackendClient = ContractRouterClient<typeof contract>;
