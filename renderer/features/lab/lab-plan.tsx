import { formatDuration, formatUsd } from '@renderer/lib/format';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import type { LabEstimate } from '@shared/domain/lab/lab';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { Fragment } from 'react';
import { headerLines } from './request/request-preview';
import { definitionWords } from './state/definition-words';
import { useEstimate } from './state/use-estimate';
import { useLabDraft } from './state/use-lab-draft';

/** Breaks within itself only where it is longer than a line. */
const WHOLE = 'inline-block max-w-full text-sm wrap-anywhere';

/** What will be sent, with what it can cost at most, in one line; under it what should be known before it starts. */
export function LabPlan({ kind }: { kind: LabKind }) {
  const [draft] = useLabDraft(kind);
  const { data, error } = useEstimate(draft);
  return (
    <section aria-label="Plan" className="flex flex-col gap-2">
      <p className="text-muted">
        {definitionWords(draft)} · <code className={WHOLE}>{draft.request.model}</code>
        {headerLines(draft.request.policy).map((line) => (
          <Fragment key={line}>
            {' '}
            · <code className={WHOLE}>{line}</code>
          </Fragment>
        ))}
        {data === undefined ? null : ` · ${costWords(data, kind)}${pauseWords(data)}`}
      </p>
      {error === null ? null : <Refusal failure={error} />}
      {data?.warnings.map((warning) => (
        <Banner key={warning} tone="warning">
          {warning}
        </Banner>
      ))}
    </section>
  );
}

function Refusal({ failure }: { failure: unknown }) {
  const { message, hint, providerMessage } = toAppError(failure);
  return (
    <Banner tone="failure">
      {[message, hint, providerMessage].filter((part) => part !== null).join(' ')}
    </Banner>
  );
}

function costWords({ atMost, unpriced, shots }: LabEstimate, kind: LabKind): string {
  if (kind === 'retry') return 'nothing is paid';
  if (atMost === null) return 'cost unknown: the model has no known price';
  const rest = unpriced === 0 ? '' : ` + ${unpriced} of ${shots} shots of unknown price`;
  return `at most ${formatUsd(atMost)} est.${rest}`;
}

function pauseWords({ pauses }: LabEstimate): string {
  return pauses < 1_000 ? '' : ` · ${formatDuration(pauses)} of pauses`;
}
