import type { PolicyField } from '../gateway-header-names';
import type { GatewaySettings } from '../gateway';
import type { GatewayPolicy } from '../gateway-policy';
import type { ModelIdParts } from '../model';

/** A value that a header can carry. */
export type SettingValue = NonNullable<GatewayPolicy[PolicyField]>;

/** How one setting stands, at the gateway or for one request. */
export type Standing =
  | { type: 'value'; value: SettingValue }
  | { type: 'off' }
  /** The gateway sees to it by itself. `how`: one or two words, e.g. `generated`. */
  | { type: 'automatic'; how: string }
  /** Something will hold, but no document says what. */
  | { type: 'undocumented' }
  /** The gateway's settings could not be read. */
  | { type: 'unknown' }
  /** Has no effect; the note says why. */
  | { type: 'idle' };

/** What is known when one setting is judged. */
export interface PolicyFacts {
  policy: GatewayPolicy;
  model: ModelIdParts;
  /** Null: could not be read. */
  settings: GatewaySettings | null;
}

/** How one setting stands, without its name. */
export interface Judgement {
  gatewayDefault: Standing;
  /** Null: no header. */
  sent: SettingValue | null;
  applies: Standing;
  /** A rule that decided it or that one should know, in a sentence. */
  note: string | null;
}

/** A setting as the gateway has it: `unset` where it says nothing, unknown where its settings are. */
export function ofGateway(
  settings: GatewaySettings | null,
  read: (settings: GatewaySettings) => SettingValue | null,
  unset: Standing,
): Standing {
  if (settings === null) return { type: 'unknown' };
  const value = read(settings);
  return value === null ? unset : { type: 'value', value };
}

/** The header where one is sent, else what the gateway has: the rule for every setting (cloudflare-api.md §2). */
export function headerFirst(
  sent: SettingValue | null,
  gatewayDefault: Standing,
  note: string | null = null,
): Judgement {
  const applies: Standing = sent === null ? gatewayDefault : { type: 'value', value: sent };
  return { gatewayDefault, sent, applies, note };
}

/** A judgement that something else makes pointless. */
export function madeIdle(judgement: Judgement, note: string): Judgement {
  return { ...judgement, applies: { type: 'idle' }, note };
}

/** The value that applies, or null where it is not known or there is none. */
export function valueOf(standing: Standing): SettingValue | null {
  return standing.type === 'value' ? standing.value : null;
}
