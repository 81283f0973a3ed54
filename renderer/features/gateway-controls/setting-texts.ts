import type { PolicyField } from '@shared/domain/gateway-header-names';

/** What a setting is called, and what it does in one or two sentences. */
export interface SettingText {
  label: string;
  about: string;
}

/** The words of each control; the header’s own name stands beside them. */
export const SETTING_TEXTS: Readonly<Record<PolicyField, SettingText>> = {
  gatewayId: {
    label: 'Gateway',
    about:
      'The gateway that the request goes through. Without a name, third-party models use the account’s default, @cf models none.',
  },
  skipCache: {
    label: 'Skip cache',
    about: 'Asks the model anew, whatever the cache holds.',
  },
  cacheTtl: {
    label: 'Cache time',
    about:
      'How long the answer is kept for requests that are equal in every byte. Turns caching on for this request.',
  },
  cacheKey: {
    label: 'Cache key',
    about: 'Takes the place of the key that is computed from provider, endpoint, model and body.',
  },
  maxAttempts: {
    label: 'Attempts',
    about: 'How often the gateway asks the provider, the first time included.',
  },
  retryDelay: {
    label: 'Retry delay',
    about:
      'What the gateway waits before the second attempt. Documents disagree on the most: 5,000 or 60,000 ms.',
  },
  backoff: {
    label: 'Backoff',
    about: 'How the wait grows from attempt to attempt: not at all, by itself, or twofold.',
  },
  requestTimeout: {
    label: 'Timeout',
    about:
      'How long one attempt may take to its first byte. An answer that has begun is not cut; the last of several attempts has no limit.',
  },
  collectLog: {
    label: 'Log',
    about: 'Whether the gateway writes a log entry for this request.',
  },
  collectLogPayload: {
    label: 'Log bodies',
    about: 'Whether the entry holds prompt and answer. Tokens, cost and metadata stay either way.',
  },
  eventId: {
    label: 'Event id',
    about: 'Your own id in the log, to group requests that belong together.',
  },
  metadata: {
    label: 'Metadata',
    about: 'Up to five tags on the log entry, to filter by.',
  },
  byokAlias: {
    label: 'Key alias',
    about: 'Which of your provider keys that Cloudflare stores is used.',
  },
  zdr: {
    label: 'Zero retention',
    about: 'The provider keeps nothing. With unified billing only, at OpenAI and Anthropic only.',
  },
  noWholesale: {
    label: 'No unified billing',
    about: 'Refuses the request where it would be paid by unified billing instead of your own key.',
  },
  customCost: {
    label: 'Cost',
    about: 'Takes the place of the gateway’s own estimate in its log.',
  },
  otelTraceId: {
    label: 'Trace id',
    about: 'The trace that the exported span joins. 32 hexadecimal digits.',
  },
  otelParentSpanId: {
    label: 'Parent span',
    about: 'The span under which the exported one stands. 16 hexadecimal digits.',
  },
};
