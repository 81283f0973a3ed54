import type { Gateway, GatewaySettings } from '@shared/domain/gateway';
import type { Json } from '@shared/domain/json';
import { GATEWAY_FIELDS, settingInWords, type GatewayField } from './gateway-words';

/** A setting that will be something else, in words. */
export interface SettingChange extends GatewayField {
  before: string;
  after: string;
  /** As they stand on the wire. */
  raw: { before: string; after: string };
}

/** Null and 0 are both "off" (cloudflare-api.md §1.6). */
const meaning = (value: GatewaySettings[keyof GatewaySettings]) => (value === 0 ? null : value);

/** Those of `edits` that make a difference to `before`. */
export function realChanges(
  before: GatewaySettings,
  edits: Partial<GatewaySettings>,
): Partial<GatewaySettings> {
  const names = GATEWAY_FIELDS.map(({ name }) => name);
  const changed = names.filter(
    (name) => edits[name] !== undefined && meaning(edits[name]) !== meaning(before[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, edits[name]]));
}

/** What a change does, setting by setting. */
export function describeChanges(
  before: GatewaySettings,
  changes: Partial<GatewaySettings>,
): SettingChange[] {
  const after = { ...before, ...changes };
  return GATEWAY_FIELDS.filter(({ name }) => changes[name] !== undefined).map((field) => ({
    ...field,
    before: settingInWords(field.name, before),
    after: settingInWords(field.name, after),
    raw: { before: JSON.stringify(before[field.name]), after: JSON.stringify(after[field.name]) },
  }));
}

const SHOWN_ELSEWHERE = new Set([
  'id',
  'is_default',
  'created_at',
  'modified_at',
  ...GATEWAY_FIELDS.map(({ wire }) => wire),
]);

/** Fields of a gateway that the app has no words for, as they came. A change sends them back as they are. */
export function otherFields({ raw }: Gateway): { wire: string; value: Json }[] {
  return Object.entries(raw)
    .filter(([wire]) => !SHOWN_ELSEWHERE.has(wire))
    .map(([wire, value]) => ({ wire, value }));
}

/** What people call a field of the wire; the wire's own name for one that the app has no words for. */
export function labelOfWire(wire: string): string {
  const field = GATEWAY_FIELDS.find((known) => known.wire === wire);
  return field === undefined ? wire : `${field.label} (${wire})`;
}
