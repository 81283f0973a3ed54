import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import { TextField } from '@renderer/ui/text-field';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { useLabDraft } from './state/use-lab-draft';

const MOST_BUDGET = 100_000; // USD, as the contract has it

/** What the experiment is called, and how much it may cost. */
export function PlanLimits({ kind }: { kind: LabKind }) {
  const [draft, change] = useLabDraft(kind);
  const setBudget = (value: number | null) =>
    change({ budget: value === null || !(value > 0) ? null : Math.min(MOST_BUDGET, value) });
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      <Field label="Name" className="gap-x-3">
        <TextField
          value={draft.name}
          maxLength={200}
          placeholder="Unnamed experiment"
          className="w-56"
          onChange={(name) => change({ name })}
        />
      </Field>
      {kind === 'retry' ? null : (
        <Field
          label="Budget"
          className="gap-x-3"
          hint="no shot starts that could pass it, by list prices"
        >
          <NumberField
            className="w-28"
            value={draft.budget}
            unit="USD"
            step={0.05}
            min={0}
            inherited="none"
            onChange={setBudget}
          />
        </Field>
      )}
    </div>
  );
}
