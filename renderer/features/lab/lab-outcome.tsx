import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Pill } from '@renderer/ui/pill';
import { Spinner } from '@renderer/ui/spinner';
import type { Lab } from '@shared/domain/lab/lab';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { useLabServices } from './lab-context';
import { LabExport } from './lab-export';
import { RenameLab } from './saved/rename-lab';
import { definitionWords } from './state/definition-words';
import { outcomeOf } from './state/lab-outcome';
import { putDraft } from './state/lab-drafts';
import type { LabView } from './state/labs-store';
import { timeWords } from './state/time-words';
import { useLabDraft } from './state/use-lab-draft';

/** Which experiment is looked at, how far it is or how it ended, and what can be done with it. */
export function LabOutcome({ view, kind }: { view: LabView; kind: LabKind }) {
  const { lab, problem, state } = view;
  return (
    <>
      {problem === null ? null : (
        <Banner tone={problem.retryable ? 'warning' : 'failure'}>
          The experiment cannot be read. {problem.message} {problem.hint}
        </Banner>
      )}
      {state === 'unknown' ? (
        <Banner tone="failure">
          This experiment is no longer stored. Those that are stand at the end of this page.
        </Banner>
      ) : null}
      {state === 'reading' && problem === null ? <Spinner label="Reading the experiment" /> : null}
      {lab === null ? null : <Heading lab={lab} kind={kind} />}
    </>
  );
}

function Heading({ lab, kind }: { lab: Lab; kind: LabKind }) {
  const { drafts, goTo } = useLabServices();
  const [draft] = useLabDraft(kind);
  const { definition, state } = lab;
  const outcome = outcomeOf(lab);
  const words = definitionWords(definition);
  const again = () => {
    putDraft(drafts, definition);
    goTo(definition.kind, null);
  };
  return (
    <section aria-label="Experiment" className="flex flex-col gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <span className="flex min-w-0 items-center gap-0.5">
          <h2 className="min-w-0 truncate text-lg font-semibold">
            {definition.name || 'Unnamed experiment'}
          </h2>
          <RenameLab labId={lab.id} name={definition.name} label="Rename the experiment" />
        </span>
        {lab.demo ? <Pill tone="info">Demo</Pill> : null}
        <span className="num whitespace-nowrap text-faint">{timeWords(lab.startedAt)}</span>
        <p role="status" className="num text-muted">
          {state === 'running' || outcome.tone === 'failure' ? '' : outcome.words}
        </p>
        {state === 'running' ? <span className="num text-muted">{outcome.words}</span> : null}
        {definition.kind === 'retry' ? null : (
          <span className="num text-muted">{outcome.cost}</span>
        )}
        {state === 'running' ? null : (
          <div className="-mr-2 ml-auto flex">
            <Button size="small" variant="ghost" onClick={again}>
              Set up again
            </Button>
            <LabExport labId={lab.id} kind={definition.kind} />
          </div>
        )}
      </div>
      {state === 'running' ? <Progress done={outcome.done} of={lab.shots.length} /> : null}
      {outcome.tone === 'failure' ? <Banner tone="failure">{outcome.words}</Banner> : null}
      {words === definitionWords(draft) ? null : <p className="text-muted">{words}</p>}
    </section>
  );
}

/** How far it is, as a hairline. */
function Progress({ done, of }: { done: number; of: number }) {
  const percent = of === 0 ? 0 : (done / of) * 100;
  return (
    <div
      role="progressbar"
      aria-label="Shots done"
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={of}
      className="h-0.5 overflow-hidden rounded-full bg-line"
    >
      <div className="h-full bg-accent transition-[width]" style={{ width: `${percent}%` }} />
    </div>
  );
}
