import type { AxisValue } from '@shared/domain/lab/lab-definition';
import { Check } from 'lucide-react';
import { valueText } from './axis-values';

/** A few values to choose any of; the last one stays. */
export function ToggleValues(props: {
  /** 1-based. */
  axis: number;
  values: readonly AxisValue[];
  choices: readonly AxisValue[];
  onChange: (values: AxisValue[]) => void;
}) {
  const { axis, values, choices, onChange } = props;
  const toggle = (choice: AxisValue) => {
    const next = choices.filter((one) => values.includes(one) !== (one === choice));
    if (next.length > 0 || choices.length === 1) onChange(next);
  };
  return (
    <div role="group" aria-label={`Values of axis ${axis}`} className="flex flex-wrap gap-1.5">
      {choices.map((choice) => {
        const chosen = values.includes(choice);
        return (
          <button
            key={valueText(choice)}
            type="button"
            aria-pressed={chosen}
            className="inline-flex h-control-small items-center gap-1 rounded-md border border-line px-2 font-mono text-sm text-muted hover:bg-hover aria-pressed:border-line-field aria-pressed:bg-hover aria-pressed:text-ink"
            onClick={() => toggle(choice)}
          >
            {chosen ? <Check size={12} aria-hidden /> : null}
            {valueText(choice)}
          </button>
        );
      })}
    </div>
  );
}
