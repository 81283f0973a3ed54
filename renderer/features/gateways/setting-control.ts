import type { GatewaySettings } from '@shared/domain/gateway';

/** How a setting is edited. `least` and `most` are the documented range (cloudflare-api.md §1.6). */
export type SettingControl =
  | { kind: 'flag' }
  | { kind: 'count'; unit: string; without: string; least?: number; most?: number }
  | { kind: 'choice'; options: { value: string; label: string }[] };

const FLAG: SettingControl = { kind: 'flag' };

const CONTROLS: Record<keyof GatewaySettings, SettingControl> = {
  authentication: FLAG,
  cacheTtl: { kind: 'count', unit: 's', without: 'off' },
  cacheInvalidateOnUpdate: FLAG,
  collectLogs: FLAG,
  logLimit: { kind: 'count', unit: '', without: 'not set' },
  logLimitStrategy: {
    kind: 'choice',
    options: [
      { value: 'DELETE_OLDEST', label: 'Delete the oldest' },
      { value: 'STOP_INSERTING', label: 'Stop logging' },
    ],
  },
  logpush: FLAG,
  rateLimitInterval: { kind: 'count', unit: 's', without: 'off' },
  rateLimit: { kind: 'count', unit: 'requests', without: 'off' },
  rateLimitTechnique: {
    kind: 'choice',
    options: [
      { value: 'fixed', label: 'Fixed' },
      { value: 'sliding', label: 'Sliding' },
    ],
  },
  retryMaxAttempts: { kind: 'count', unit: 'tries', without: 'not set', least: 1, most: 5 },
  retryDelay: { kind: 'count', unit: 'ms', without: 'not set', most: 60_000 },
  retryBackoff: {
    kind: 'choice',
    options: [
      { value: 'constant', label: 'Constant' },
      { value: 'linear', label: 'Linear' },
      { value: 'exponential', label: 'Exponential' },
    ],
  },
  workersAiBilling: {
    kind: 'choice',
    options: [
      { value: 'postpaid', label: 'Afterwards' },
      { value: 'unified', label: 'Prepaid credits' },
    ],
  },
  zdr: FLAG,
  byokOnly: FLAG,
};

/** The control of a setting. */
export function settingControl(name: keyof GatewaySettings): SettingControl {
  return CONTROLS[name];
}
