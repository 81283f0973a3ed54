import type { WorkspaceGateway } from './workspace-choice';

/** What the section needs of the app around it. */
export interface GatewaysSectionProps extends WorkspaceGateway {
  /** True while the simulator answers. */
  demo: boolean;
  /** Leads to the token doctor, after a refusal. */
  onCheckToken: () => void;
}
