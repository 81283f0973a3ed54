import { NumberField } from '@renderer/ui/number-field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { assertNever } from '@shared/domain/assert-never';
import type { CustomCost } from '@shared/domain/gateway-policy';
import { usePolicyEditing } from '../policy-editing';
import { Setting } from '../setting';

const MILLION = 1_000_000;
const PER_TOKEN: CustomCost = {
  type: 'per-token',
  input: 0,
  output: 0,
  cacheRead: null,
  cacheWrite: null,
};

/** What the request is said to cost: in total, or per token, typed per million as price lists have it. */
export function CostSetting() {
  const { policy, onChange } = usePolicyEditing();
  const { customCost: cost } = policy;
  return (
    <div className="flex flex-col gap-1.5">
      <Setting field="customCost" range="USD">
        <SegmentedControl
          label="Cost"
          value={cost?.type ?? ''}
          className={cost === null ? 'border-dashed' : ''}
          onChange={(type) =>
            onChange({ customCost: type === 'per-token' ? PER_TOKEN : { type: 'total', usd: 0 } })
          }
          options={[
            { value: 'total', label: 'total' },
            { value: 'per-token', label: 'tokens', name: 'per token' },
          ]}
        />
      </Setting>
      {cost === null ? null : (
        <Amounts cost={cost} onChange={(customCost) => onChange({ customCost })} />
      )}
    </div>
  );
}

function Amounts(props: { cost: CustomCost; onChange: (cost: CustomCost) => void }) {
  const { cost, onChange } = props;
  switch (cost.type) {
    case 'total':
      return (
        <Amount
          label="Total cost"
          value={cost.usd}
          onChange={(usd) => onChange({ ...cost, usd: usd ?? 0 })}
        />
      );
    case 'per-token':
      return (
        <>
          <Rate
            label="Input per M"
            value={cost.input}
            onChange={(input) => onChange({ ...cost, input: input ?? 0 })}
          />
          <Rate
            label="Output per M"
            value={cost.output}
            onChange={(output) => onChange({ ...cost, output: output ?? 0 })}
          />
          <Rate
            label="Cache read per M"
            value={cost.cacheRead}
            onChange={(cacheRead) => onChange({ ...cost, cacheRead })}
          />
          <Rate
            label="Cache write per M"
            value={cost.cacheWrite}
            onChange={(cacheWrite) => onChange({ ...cost, cacheWrite })}
          />
        </>
      );
    default:
      return assertNever(cost);
  }
}

interface AmountProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** Shown per million tokens, kept per token; rounded, because 0.15 / 1,000,000 × 1,000,000 is not 0.15 to a computer. */
function Rate({ label, value, onChange }: AmountProps) {
  return (
    <Amount
      label={label}
      value={value === null ? null : Number((value * MILLION).toPrecision(12))}
      onChange={(next) => onChange(next === null ? null : Number((next / MILLION).toPrecision(12)))}
    />
  );
}

function Amount({ label, value, onChange }: AmountProps) {
  return (
    <div className="flex items-center gap-2 pl-10 text-sm text-muted">
      <span aria-hidden className="flex-1">
        {label}
      </span>
      <NumberField
        label={label}
        value={value}
        unit="$"
        inherited="not stated"
        step={0.01}
        className="w-28"
        onChange={(next) => onChange(Number.isFinite(next) ? next : null)}
      />
    </div>
  );
}
