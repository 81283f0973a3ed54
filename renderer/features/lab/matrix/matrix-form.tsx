import { formatUsd } from '@renderer/lib/format';
import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import { Switch } from '@renderer/ui/switch';
import { LAB_LIMITS, type MatrixLab } from '@shared/domain/lab/lab-definition';
import { countShots } from '@shared/domain/lab/plan-shots';
import { withPrompt } from '../state/lab-request';
import { useEstimate } from '../state/use-estimate';
import { useLabDraft } from '../state/use-lab-draft';
import { AxesEditor } from './axes-editor';
import { PasteSeveral } from './paste-several';
import { TextRows } from './text-rows';

const MOST_REPEATS = 100;

/** What a matrix varies, over which prompts, and how often. */
export function MatrixForm() {
  const [draft, change] = useLabDraft('matrix');
  const { axes, prompts, repeats, atOnce, fresh = false } = draft;
  const { prompts: mostPrompts, atOnce: mostAtOnce } = LAB_LIMITS;
  // The first prompt is the request's own too, so that the definition says one thing.
  const setPrompts = (next: string[]) =>
    change({ prompts: next, request: withPrompt(draft.request, next[0] ?? '') });
  return (
    <section
      aria-label="Matrix"
      className="flex flex-col gap-4 rounded-lg border border-line bg-surface px-3.5 py-3"
    >
      <AxesEditor
        axes={axes}
        model={draft.request.model}
        onChange={(next) => change({ axes: next })}
      />
      <section aria-label="Prompts" className="flex flex-col gap-2">
        <h2 className="text-sm font-medium text-muted">
          Prompts <span className="font-normal text-faint">each becomes a row</span>
        </h2>
        <TextRows
          word="Prompt"
          values={prompts}
          least={1}
          most={mostPrompts}
          onChange={setPrompts}
          actions={
            <PasteSeveral
              room={mostPrompts - prompts.filter((prompt) => prompt.trim() !== '').length}
              onAdd={(added) =>
                setPrompts([...prompts.filter((prompt) => prompt.trim() !== ''), ...added])
              }
            />
          }
        />
      </section>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line pt-3">
        <Field label="Repeats" hint="of each cell, one after another">
          <NumberField
            className="w-20"
            value={repeats}
            min={1}
            max={MOST_REPEATS}
            onReset={null}
            onChange={(value) => change({ repeats: within(value, MOST_REPEATS) })}
          />
        </Field>
        <Field label="At once" hint="cells under way">
          <NumberField
            className="w-20"
            value={atOnce}
            min={1}
            max={mostAtOnce}
            onReset={null}
            onChange={(value) => change({ atOnce: within(value, mostAtOnce) })}
          />
        </Field>
        <Field
          label="Cells share no cache"
          hint={
            fresh
              ? 'a mark of its own ends each cell’s prompt'
              : 'cells of one prompt may answer each other from the cache'
          }
        >
          <Switch checked={fresh} onChange={(next) => change({ fresh: next })} />
        </Field>
        <Size draft={draft} />
      </div>
    </section>
  );
}

/** How large the matrix is: `6 variants × 4 prompts × 2 = 48 shots · at most $0.12 est.` */
function Size({ draft }: { draft: MatrixLab }) {
  const { data } = useEstimate(draft);
  const { axes, prompts, repeats } = draft;
  const variants = axes.reduce((product, { values }) => product * values.length, 1);
  const shots = countShots(draft);
  const cost = data?.atMost ?? null;
  return (
    <p role="status" aria-label="Size" className="num ml-auto font-medium">
      {count(variants, 'variant')} × {count(prompts.length, 'prompt')} × {repeats} ={' '}
      {count(shots, 'shot')}
      {cost === null || data?.shots !== shots ? null : (
        <span className="font-normal text-muted"> · at most {formatUsd(cost)} est.</span>
      )}
      {shots > LAB_LIMITS.shots ? (
        <span className="font-normal text-fail"> · at most {LAB_LIMITS.shots} are allowed</span>
      ) : null}
    </p>
  );
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
const within = (value: number | null, most: number) =>
  Math.min(most, Math.max(1, Math.round(value ?? 1)));
