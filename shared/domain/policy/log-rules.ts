import { isReservedKey, KEPT_ENTRIES, keptMetadata } from './metadata-rules';
import {
  headerFirst,
  madeIdle,
  ofGateway,
  valueOf,
  type Judgement,
  type PolicyFacts,
  type Standing,
} from './standing';

const NO_LOG = 'Idle: there is no log entry.';

/** `cf-aig-collect-log`: the gateway's own setting unless it is sent. */
export function judgeCollectLog({ policy, settings }: PolicyFacts): Judgement {
  const unknown = { type: 'unknown' } as const;
  const note =
    policy.collectLog === false
      ? 'No log entry: neither the reported cost nor the steps of retries can be read later.'
      : null;
  return headerFirst(
    policy.collectLog,
    ofGateway(settings, (its) => its.collectLogs, unknown),
    note,
  );
}

/** `cf-aig-collect-log-payload`: on unless it is sent; ignored without a log (cloudflare-api.md §2). */
export function judgeCollectLogPayload(facts: PolicyFacts): Judgement {
  const gatewayDefault: Standing =
    facts.settings?.collectLogs === false ? { type: 'idle' } : { type: 'value', value: true };
  const judgement = headerFirst(facts.policy.collectLogPayload, gatewayDefault);
  return hasLog(facts) === false ? madeIdle(judgement, NO_LOG) : judgement;
}

/** `cf-aig-event-id`: made by the gateway unless it is sent, and always echoed. */
export function judgeEventId({ policy }: PolicyFacts): Judgement {
  return headerFirst(policy.eventId, { type: 'automatic', how: 'generated' });
}

/** `cf-aig-metadata`: five entries at most, none that is reserved (cloudflare-api.md §2). */
export function judgeMetadata(facts: PolicyFacts): Judgement {
  const sent = facts.policy.metadata;
  const judgement = headerFirst(sent, { type: 'off' });
  if (sent === null) return judgement;
  if (hasLog(facts) === false) return madeIdle(judgement, NO_LOG);
  const kept = keptMetadata(sent);
  const reserved = Object.keys(sent).filter(isReservedKey).length;
  const isEmpty = Object.keys(kept).length === 0;
  const notes = [
    isEmpty ? 'Nothing of it is kept.' : null,
    Object.keys(sent).length > KEPT_ENTRIES ? `Only the first ${KEPT_ENTRIES} are kept.` : null,
    reserved === 0 ? null : 'Keys that begin with “cf.” are removed.',
  ].filter((note) => note !== null);
  return {
    ...judgement,
    applies: isEmpty ? { type: 'off' } : { type: 'value', value: kept },
    note: notes.length === 0 ? null : notes.join(' '),
  };
}

const EXPORT_ONLY = 'Of effect only where the gateway exports its spans (OTEL).';

/** `cf-aig-otel-trace-id`: made by the gateway unless it is sent. */
export function judgeOtelTraceId({ policy }: PolicyFacts): Judgement {
  const note = policy.otelTraceId === null ? null : EXPORT_ONLY;
  return headerFirst(policy.otelTraceId, { type: 'automatic', how: 'generated' }, note);
}

/** `cf-aig-otel-parent-span-id`: none unless it is sent. */
export function judgeOtelParentSpanId({ policy }: PolicyFacts): Judgement {
  const note = policy.otelParentSpanId === null ? null : EXPORT_ONLY;
  return headerFirst(policy.otelParentSpanId, { type: 'off' }, note);
}

function hasLog(facts: PolicyFacts): boolean | null {
  const value = valueOf(judgeCollectLog(facts).applies);
  return typeof value === 'boolean' ? value : null;
}
