import {
  createDemoGateway,
  type DemoAddress,
  type RunningDemoGateway,
} from './create-demo-gateway';
import type { DemoGatewayOptions } from './demo-gateway-options';

/** A simulator that a host can pass to the backend as its `DemoGateway` port. */
export interface StartableDemoGateway {
  start(): Promise<DemoAddress>;
  stop(): Promise<void>;
}

/** The simulator as the backend takes it: started by the first `start`, shared by all later ones. */
export function demoGatewayPort(options: DemoGatewayOptions = {}): StartableDemoGateway {
  let running: Promise<RunningDemoGateway> | null = null;
  return {
    start: async () => {
      running ??= createDemoGateway(options).catch((error: unknown) => {
        // A later start may find the port free again.
        running = null;
        throw error;
      });
      return (await running).address;
    },
    stop: async () => {
      const stopping = running;
      running = null;
      await (await stopping)?.stop();
    },
  };
}
