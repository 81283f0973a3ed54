import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { assertNever } from '@shared/domain/assert-never';
import { LAB_LIMITS, type CacheTest, type ShotPacing } from '@shared/domain/lab/lab-definition';

type Repeat = Extract<CacheTest, { type: 'repeat' }>;

/** How many equal requests, and when each is sent. */
export function RepeatForm({ test, onChange }: { test: Repeat; onChange: (test: Repeat) => void }) {
  const { shots, pacing } = test;
  const pace = (next: ShotPacing) => onChange({ ...test, pacing: next });
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      <Field label="Shots" hint={`1 to ${LAB_LIMITS.shots}`}>
        <NumberField
          className="w-20"
          value={shots}
          min={1}
          onReset={null}
          onChange={(value) => onChange({ ...test, shots: bounded(value, 1, LAB_LIMITS.shots) })}
        />
      </Field>
      <SegmentedControl<ShotPacing['type']>
        label="Pacing"
        value={pacing.type}
        onChange={(type) => pace(FIRST_PACING[type])}
        options={[
          { value: 'sequential', label: 'One after another' },
          { value: 'parallel', label: 'At once' },
          { value: 'spaced', label: 'One every …' },
        ]}
        className="mt-0.5"
      />
      <PacingField pacing={pacing} onChange={pace} />
    </div>
  );
}

const FIRST_PACING: Record<ShotPacing['type'], ShotPacing> = {
  sequential: { type: 'sequential', gap: 250 },
  parallel: { type: 'parallel', atOnce: 4 },
  spaced: { type: 'spaced', interval: 1_000 },
};

function PacingField(props: { pacing: ShotPacing; onChange: (pacing: ShotPacing) => void }) {
  const { pacing, onChange } = props;
  switch (pacing.type) {
    case 'sequential':
      return (
        <Field label="Gap" hint="from the end of one to the next">
          <Milliseconds value={pacing.gap} onChange={(gap) => onChange({ ...pacing, gap })} />
        </Field>
      );
    case 'parallel':
      return (
        <Field label="At once" hint={`1 to ${LAB_LIMITS.atOnce}`}>
          <NumberField
            className="w-20"
            value={pacing.atOnce}
            min={1}
            onReset={null}
            onChange={(value) =>
              onChange({ ...pacing, atOnce: bounded(value, 1, LAB_LIMITS.atOnce) })
            }
          />
        </Field>
      );
    case 'spaced':
      return (
        <Field label="Interval" hint="whether the one before has ended or not">
          <Milliseconds
            value={pacing.interval}
            onChange={(interval) => onChange({ ...pacing, interval })}
          />
        </Field>
      );
    default:
      return assertNever(pacing);
  }
}

function Milliseconds({ value, onChange }: { value: number; onChange: (ms: number) => void }) {
  return (
    <NumberField
      className="w-28"
      value={value}
      min={0}
      step={50}
      unit="ms"
      onReset={null}
      onChange={(next) => onChange(bounded(next, 0, LAB_LIMITS.pause))}
    />
  );
}

function bounded(value: number | null, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value ?? least)));
}
