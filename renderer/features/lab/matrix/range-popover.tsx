import { Button } from '@renderer/ui/button';
import { NumberField } from '@renderer/ui/number-field';
import { Popover } from '@renderer/ui/popover';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { useState } from 'react';
import type { AxisValue } from '@shared/domain/lab/lab-definition';
import { MOST_VALUES, numbersOf, rangeAround, type NumberRange } from './axis-values';

/** Makes the values of an axis out of a range. */
export function RangePopover(props: {
  axis: number;
  unit: string | null;
  /** Those that the axis has now: the range begins as theirs. */
  values: readonly AxisValue[];
  onUse: (values: number[]) => void;
}) {
  return (
    <Popover
      trigger={
        <Button size="small" aria-label={`Range of axis ${props.axis}`}>
          Range …
        </Button>
      }
      title="Values from a range"
    >
      {(close) => (
        <RangeForm
          unit={props.unit}
          first={rangeAround(props.values)}
          onUse={(values) => {
            props.onUse(values);
            close();
          }}
        />
      )}
    </Popover>
  );
}

function RangeForm(props: {
  unit: string | null;
  first: NumberRange;
  onUse: (values: number[]) => void;
}) {
  const { unit, first, onUse } = props;
  const [range, setRange] = useState(first);
  const numbers = numbersOf(range);
  const field = (label: string, key: 'from' | 'to' | 'by', shownUnit: string | null) => (
    <NumberField
      label={label}
      className="w-28"
      value={range[key]}
      onReset={null}
      {...(shownUnit === null ? {} : { unit: shownUnit })}
      onChange={(value) => setRange({ ...range, [key]: value ?? 0 })}
    />
  );
  return (
    <>
      <div className="flex items-center gap-2">
        {field('From', 'from', unit)}
        <span aria-hidden>–</span>
        {field('To', 'to', unit)}
      </div>
      <div className="flex items-center gap-2">
        <SegmentedControl
          label="How they follow"
          value={range.type}
          options={[
            { value: 'factor', label: 'times' },
            { value: 'step', label: 'plus' },
          ]}
          onChange={(type) => setRange({ ...range, type })}
        />
        {field('By', 'by', null)}
      </div>
      <p className="num min-h-5 text-sm break-words text-muted">
        {numbers === null
          ? `This range has no end, or more than ${MOST_VALUES} values.`
          : numbers.join(', ')}
      </p>
      <Button
        variant="primary"
        className="self-start"
        disabled={numbers === null || numbers.length === 0}
        onClick={() => onUse(numbers ?? [])}
      >
        Use {numbers?.length ?? 0} values
      </Button>
    </>
  );
}
