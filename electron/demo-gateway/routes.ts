import { ACCOUNT_ROUTES } from './account/account-routes';
import { CATALOG_ROUTES } from './catalog/catalog-routes';
import { DEMO_ONLY_ROUTES } from './demo-routes';
import { withManagementFault } from './faults/management-fault';
import { GATEWAY_ROUTES } from './gateway/gateway-routes';
import { INFERENCE_ROUTES } from './inference/inference-routes';
import { LOG_ROUTES } from './log/log-routes';
import type { Route } from './http/router';

/** Everything under `/client/v4`. */
export const API_ROUTES: readonly Route[] = [
  ...INFERENCE_ROUTES,
  ...[...ACCOUNT_ROUTES, ...CATALOG_ROUTES, ...GATEWAY_ROUTES, ...LOG_ROUTES].map(
    withManagementFault,
  ),
];

/** What only the simulator has. */
export const DEMO_ROUTES: readonly Route[] = DEMO_ONLY_ROUTES;
