import type { GatewaySettings } from '@shared/domain/gateway';
import { durationInWords } from './duration-words';

/** One setting: what stands on the wire, and what people call it. */
export interface GatewayField {
  name: keyof GatewaySettings;
  wire: string;
  label: string;
}

/** All settings that the app knows, in groups, in reading order (cloudflare-api.md §1.6). */
export const GATEWAY_GROUPS: readonly { title: string; fields: readonly GatewayField[] }[] = [
  {
    title: 'Cache',
    fields: [
      { name: 'cacheTtl', wire: 'cache_ttl', label: 'Cache answers for' },
      {
        name: 'cacheInvalidateOnUpdate',
        wire: 'cache_invalidate_on_update',
        label: 'Empty the cache on a change',
      },
    ],
  },
  {
    title: 'Logs',
    fields: [
      { name: 'collectLogs', wire: 'collect_logs', label: 'Collect logs' },
      { name: 'logLimit', wire: 'log_management', label: 'Logs kept' },
      { name: 'logLimitStrategy', wire: 'log_management_strategy', label: 'When they are full' },
      { name: 'logpush', wire: 'logpush', label: 'Logpush' },
    ],
  },
  {
    title: 'Rate limit',
    fields: [
      { name: 'rateLimit', wire: 'rate_limiting_limit', label: 'Requests' },
      { name: 'rateLimitInterval', wire: 'rate_limiting_interval', label: 'Per' },
      { name: 'rateLimitTechnique', wire: 'rate_limiting_technique', label: 'Window' },
    ],
  },
  {
    title: 'Retries',
    fields: [
      { name: 'retryMaxAttempts', wire: 'retry_max_attempts', label: 'Tries in all' },
      { name: 'retryDelay', wire: 'retry_delay', label: 'Delay before the second' },
      { name: 'retryBackoff', wire: 'retry_backoff', label: 'Growth of the delay' },
    ],
  },
  {
    title: 'Access and billing',
    fields: [
      { name: 'authentication', wire: 'authentication', label: 'Authentication' },
      { name: 'workersAiBilling', wire: 'workers_ai_billing_mode', label: 'Workers AI billing' },
      { name: 'zdr', wire: 'zdr', label: 'Zero data retention' },
      { name: 'byokOnly', wire: 'byok_only', label: 'Own provider keys only' },
    ],
  },
];

/** The same without groups. */
export const GATEWAY_FIELDS: readonly GatewayField[] = GATEWAY_GROUPS.flatMap(
  ({ fields }) => fields,
);

type Words = {
  [Name in keyof GatewaySettings]: (value: NonNullable<GatewaySettings[Name]>) => string;
};

const count = (value: number) => value.toLocaleString('en-US');

const WORDS: Words = {
  cacheTtl: (seconds) =>
    seconds === 0 ? 'Answers are not cached' : `Answers are cached for ${durationInWords(seconds)}`,
  cacheInvalidateOnUpdate: (on) =>
    on
      ? 'The cache is emptied when the gateway is changed'
      : 'What is cached outlives a change of the gateway',
  collectLogs: (on) => (on ? 'Requests and answers are logged' : 'Nothing is logged'),
  logLimit: (most) => (most === 0 ? 'No logs are kept' : `Up to ${count(most)} logs are kept`),
  logLimitStrategy: (strategy) =>
    strategy === 'DELETE_OLDEST'
      ? 'The oldest are deleted for new ones'
      : 'New ones are not written any more',
  logpush: (on) => (on ? 'Logs are pushed to a destination of yours' : 'off'),
  rateLimitInterval: (seconds) =>
    seconds === 0 ? 'No rate limit' : `Counted over ${durationInWords(seconds)}`,
  rateLimit: (most) =>
    most === 0 ? 'No rate limit' : `At most ${count(most)} request${most === 1 ? '' : 's'}`,
  rateLimitTechnique: (technique) =>
    technique === 'sliding'
      ? 'Sliding: the time before each request counts'
      : 'Fixed: counting begins anew with each interval',
  retryMaxAttempts: (tries) =>
    tries <= 1 ? 'A failed request is not tried again' : `${tries} tries in all`,
  retryDelay: (ms) => `${count(ms)} ms before the second try`,
  retryBackoff: (backoff) =>
    ({
      constant: 'Every delay is as long as the first',
      linear: 'Each delay is longer by the first one',
      exponential: 'Each delay is twice the one before',
    })[backoff],
  authentication: (on) =>
    on
      ? 'The gateway’s own address asks for a token with AI Gateway – Run'
      : 'Whoever knows the gateway’s own address may use it',
  workersAiBilling: (mode) =>
    mode === 'unified'
      ? 'Workers AI is paid from prepaid credits'
      : 'Workers AI is billed afterwards',
  zdr: (on) => (on ? 'Only providers that keep nothing' : 'off'),
  byokOnly: (on) => (on ? 'Only your own provider keys, never prepaid credits' : 'off'),
};

const WITHOUT: Partial<Record<keyof GatewaySettings, string>> = {
  cacheTtl: 'Answers are not cached',
  rateLimit: 'No rate limit',
  rateLimitInterval: 'No rate limit',
  retryMaxAttempts: 'A failed request is not tried again',
  retryDelay: 'none set',
  retryBackoff: 'none set',
};

/** A setting in words, e.g. `Answers are cached for 1 hour`; what the gateway does not state is `notStated`. */
export function settingInWords<Name extends keyof GatewaySettings>(
  name: Name,
  settings: GatewaySettings,
  notStated = 'not stated',
): string {
  const value = settings[name];
  if (value === null) return WITHOUT[name] ?? notStated;
  return WORDS[name](value);
}

/** What matters of a gateway, short enough for a table. */
export function gatewayAtAGlance(settings: GatewaySettings) {
  const { cacheTtl, collectLogs, authentication, retryMaxAttempts } = settings;
  const flag = (value: boolean | null) => (value === null ? 'not stated' : value ? 'on' : 'off');
  return {
    cache: cacheTtl ? durationInWords(cacheTtl) : 'off',
    logs: flag(collectLogs),
    authentication: flag(authentication),
    rateLimit: rateLimitInWords(settings),
    retries:
      retryMaxAttempts !== null && retryMaxAttempts > 1 ? `${retryMaxAttempts} tries` : 'off',
  };
}

function rateLimitInWords({ rateLimit, rateLimitInterval }: GatewaySettings): string {
  if (!rateLimit || !rateLimitInterval) return 'off';
  return `${count(rateLimit)} per ${durationInWords(rateLimitInterval).replace(/^1 /, '')}`;
}
