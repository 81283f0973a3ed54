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
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-2.5 text-sm text-muted">
      <TextField
        label="Name"
        value={draft.name}
        maxLength={200}
        placeholder="Name of the experiment"
        className="w-56"
        onChange={(name) => change({ name })}
      />
      {kind === 'retry' ? null : (
        <>
          <NumberField
            label="Budget"
            className="w-32"
            value={draft.budget}
            unit="USD"
            step={0.05}
            min={0}
            inherited="no budget"
            onChange={setBudget}
          />
          <span>hard stop: no shot starts that could pass it, by list prices</span>
        </>
      )}
    </div>
  );
}
