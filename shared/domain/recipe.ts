import type { GatewayPolicy } from './gateway-policy';

/** A set of headers under one name, put over a column's policy with one click. */
export interface Recipe {
  id: string;
  name: string;
  /** When it is of use, in one sentence. */
  description: string;
  /** Only what it sets; null sets "inherit". The rest of the policy stays. */
  change: Partial<GatewayPolicy>;
}
