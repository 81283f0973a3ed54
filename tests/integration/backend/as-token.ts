import { DEMO_TOKENS, type DemoToken } from '@electron/demo-gateway/account/tokens';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import type { DemoGatewayOptions } from '@electron/demo-gateway/demo-gateway-options';
import type { DoctorStep, DoctorStepId } from '@shared/domain/doctor';
import type { BackendClient } from '@shared/contract/contract';
import { testBackend } from '@tests/support/test-backend';

/** A backend that is connected to a simulator as to the real API. */
export interface ConnectedBackend extends AsyncDisposable {
  client: BackendClient;
  api: RunningDemoGateway;
  /** Every step of the doctor, by id. */
  examine(gatewayId?: string): Promise<Record<DoctorStepId, DoctorStep>>;
}

/** Connects with one of the simulator's tokens, or with any text as a token, valid or not. */
export async function asToken(
  token: keyof typeof DEMO_TOKENS | { text: string },
  options: { demo?: DemoGatewayOptions; accountId?: string } = {},
): Promise<ConnectedBackend> {
  const api = await createDemoGateway({ pace: 0, logDelay: 0, ...options.demo });
  const known: DemoToken | null = typeof token === 'string' ? DEMO_TOKENS[token] : null;
  const startAccount = {
    accountId: options.accountId ?? known?.account ?? api.address.accountId,
    token: typeof token === 'string' ? DEMO_TOKENS[token].token : token.text,
  };
  const app = await testBackend({ ports: { apiBase: api.address.apiBase, startAccount } });
  return {
    client: app.client,
    api,
    async examine(gatewayId) {
      const steps: DoctorStep[] = [];
      for await (const step of await app.client.doctor.run({ gatewayId: gatewayId ?? null })) {
        steps.push(step);
      }
      return Object.fromEntries(steps.map((step) => [step.id, step])) as Record<
        DoctorStepId,
        DoctorStep
      >;
    },
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await api.stop();
    },
  };
}
