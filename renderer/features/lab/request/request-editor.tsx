import { Button } from '@renderer/ui/button';
import { Disclosure } from '@renderer/ui/disclosure';
import { Field } from '@renderer/ui/field';
import { Menu } from '@renderer/ui/menu';
import { TextArea } from '@renderer/ui/text-area';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { parseModelId } from '@shared/domain/model';
import { FORMAT_LABELS, type RunRequest } from '@shared/domain/run-request';
import { ChevronDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useLabServices } from '../lab-context';
import { promptOf, withPrompt } from '../state/lab-request';
import { useLabDraft } from '../state/use-lab-draft';
import { PlanLimits } from '../plan-limits';
import { HeadersDialog } from './headers-dialog';
import { RequestFacts } from './request-facts';

/** The request that the experiment sends: whole when opened, else in one line. */
export function RequestEditor({ kind }: { kind: LabKind }) {
  const [draft, change] = useLabDraft(kind);
  const { request } = draft;
  const set = (part: Partial<RunRequest>) => change({ request: { ...request, ...part } });
  return (
    <section
      aria-label="Request"
      className="relative flex flex-col gap-2.5 rounded-lg border border-line bg-surface px-3.5 py-2.5"
    >
      <Disclosure summary={<Summary request={request} asksPrompt={kind !== 'matrix'} />}>
        <div className="flex flex-col gap-3 pt-3">
          <RequestFacts request={request} onChange={set} />
          <Field label="System" layout="column">
            <TextArea
              value={request.system ?? ''}
              minRows={1}
              maxRows={8}
              className="w-full"
              placeholder="No system prompt"
              onChange={(text) => set({ system: text === '' ? null : text })}
            />
          </Field>
          {kind === 'matrix' ? null : (
            <Field label="Prompt" layout="column" hint={turnsHint(request)}>
              <TextArea
                value={promptOf(request)}
                minRows={2}
                maxRows={10}
                className="w-full"
                onChange={(text) => set(withPrompt(request, text))}
              />
            </Field>
          )}
        </div>
      </Disclosure>
      {/* In the corner, so that what the disclosure opens has the whole width. */}
      <div className="absolute top-1.5 right-2 flex">
        <Headers request={request} onChange={set} />
        <TakeFromColumn onTake={(taken) => change({ request: taken })} />
      </div>
      <PlanLimits kind={kind} />
    </section>
  );
}

function Summary({ request, asksPrompt }: { request: RunRequest; asksPrompt: boolean }) {
  const prompt = promptOf(request);
  return (
    <span className="mr-60 min-w-0 truncate *:mr-2">
      <b className="font-semibold text-ink">{parseModelId(request.model).name}</b>
      <span>{FORMAT_LABELS[request.format]}</span>
      <span>{request.parameters.stream ? 'streamed' : 'not streamed'}</span>
      {asksPrompt ? <span className="text-faint">{prompt || 'no prompt'}</span> : null}
    </span>
  );
}

function Headers(props: { request: RunRequest; onChange: (part: Partial<RunRequest>) => void }) {
  const [open, setOpen] = useState(false);
  const { request, onChange } = props;
  return (
    <>
      <Button size="small" variant="ghost" onClick={() => setOpen(true)}>
        Headers
      </Button>
      <Suspense>
        {open ? (
          <HeadersDialog
            model={request.model}
            policy={request.policy}
            onOpenChange={setOpen}
            onChange={(part) => onChange({ policy: { ...request.policy, ...part } })}
          />
        ) : null}
      </Suspense>
    </>
  );
}

function TakeFromColumn({ onTake }: { onTake: (request: RunRequest) => void }) {
  const { columns, requestOf } = useLabServices();
  return (
    <Menu
      trigger={
        <Button size="small" variant="ghost">
          Take from column
          <ChevronDown size={12} aria-hidden />
        </Button>
      }
      entries={columns.map(({ id, number, model }) => ({
        label: `Column ${number} (${parseModelId(model).name || 'no model'})`,
        onSelect: () => onTake(requestOf(id)),
      }))}
    />
  );
}

function turnsHint({ messages }: RunRequest): string | undefined {
  const earlier = messages.length - 1;
  if (earlier <= 0) return undefined;
  return `${earlier} earlier ${earlier === 1 ? 'message goes' : 'messages go'} before it, as in the column that it was taken from`;
}
