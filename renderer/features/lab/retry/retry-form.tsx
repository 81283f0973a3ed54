import { Field } from '@renderer/ui/field';
import { Pill } from '@renderer/ui/pill';
import { Switch } from '@renderer/ui/switch';
import type { Backoff } from '@shared/domain/gateway-policy';
import { BACKOFFS } from '@shared/domain/retry/retry-schedule';
import type { DefinitionOf } from '../state/lab-drafts';
import { useLabDraft } from '../state/use-lab-draft';
import { PatternFields } from './pattern-fields';
import { Whole } from './whole';

type Draft = DefinitionOf<'retry'>;
type Change = (change: Partial<Draft>) => void;

/** The failure pattern, the retry headers, and how often each backoff is rehearsed. */
export function RetryForm() {
  const [draft, change] = useLabDraft('retry');
  return (
    <section
      aria-label="Rehearsal"
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface px-3.5 py-3"
    >
      <p className="flex items-center gap-2 text-muted">
        <Pill tone="info">Demo</Pill>
        Always on the demo gateway, whoever is connected: nothing is sent to Cloudflare and nothing
        is paid.
      </p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(13.5rem,1fr))] gap-x-8 gap-y-4">
        <Group title="The provider">
          <PatternFields pattern={draft.pattern} onChange={(pattern) => change({ pattern })} />
        </Group>
        <Group title="The gateway">
          <PolicyFields draft={draft} onChange={change} />
        </Group>
        <Group title="The experiment">
          <SeriesFields draft={draft} onChange={change} />
        </Group>
      </div>
    </section>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-2.5">
      <h2 className="text-sm font-semibold text-muted">{title}</h2>
      {children}
    </div>
  );
}

function PolicyFields({ draft, onChange }: { draft: Draft; onChange: Change }) {
  const { request } = draft;
  const { policy } = request;
  const set = (part: Partial<typeof policy>) =>
    onChange({ request: { ...request, policy: { ...policy, ...part } } });
  return (
    <>
      <Whole
        label="Attempts"
        wireName="cf-aig-max-attempts"
        hint="1 to 5, all tries together"
        value={policy.maxAttempts}
        inherited="1"
        bounds={{ min: 1, max: 5 }}
        onChange={(maxAttempts) => set({ maxAttempts })}
      />
      <Whole
        label="Retry delay"
        wireName="cf-aig-retry-delay"
        hint="the demo gateway takes up to 5,000 ms"
        value={policy.retryDelay}
        inherited="0 ms"
        unit="ms"
        step={50}
        bounds={{ min: 0, max: 5_000 }}
        onChange={(retryDelay) => set({ retryDelay })}
      />
      <Whole
        label="Timeout"
        wireName="cf-aig-request-timeout"
        hint="until the first byte; the last of several tries has none"
        value={policy.requestTimeout}
        inherited="none"
        unit="ms"
        step={250}
        bounds={{ min: 1 }}
        onChange={(requestTimeout) => set({ requestTimeout })}
      />
    </>
  );
}

function SeriesFields({ draft, onChange }: { draft: Draft; onChange: Change }) {
  const { backoffs, runs, atOnce } = draft;
  const choose = (backoff: Backoff, on: boolean) => {
    const wanted = BACKOFFS.filter((one) => (one === backoff ? on : backoffs.includes(one)));
    // Without any there would be nothing to send.
    if (wanted.length > 0) onChange({ backoffs: wanted });
  };
  return (
    <>
      <div role="group" aria-label="Backoffs" className="flex flex-col gap-1.5">
        {BACKOFFS.map((backoff) => (
          <Field key={backoff} label={backoff}>
            <Switch checked={backoffs.includes(backoff)} onChange={(on) => choose(backoff, on)} />
          </Field>
        ))}
        <p className="text-xs text-faint">
          <span className="font-mono">cf-aig-backoff</span> · one at least
        </p>
      </div>
      <Whole
        label="Runs"
        hint="of each backoff"
        value={runs}
        bounds={{ min: 1, max: 500 }}
        onChange={(value) => onChange({ runs: value ?? 1 })}
      />
      <Whole
        label="At once"
        value={atOnce}
        bounds={{ min: 1, max: 16 }}
        onChange={(value) => onChange({ atOnce: value ?? 1 })}
      />
    </>
  );
}
