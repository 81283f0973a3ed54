import { Field } from '@renderer/ui/field';
import { Select } from '@renderer/ui/select';
import { assertNever } from '@shared/domain/assert-never';
import type { FailurePattern } from '@shared/domain/lab/lab-definition';
import { Whole } from './whole';

const PATTERNS: { value: FailurePattern['type']; label: string }[] = [
  { value: 'fail-first', label: 'The first tries fail' },
  { value: 'slow-first-byte', label: 'The first byte is slow' },
  { value: 'flaky', label: 'Some tries fail' },
];

/** How the simulated provider fails. */
export function PatternFields(props: {
  pattern: FailurePattern;
  onChange: (pattern: FailurePattern) => void;
}) {
  const { pattern, onChange } = props;
  return (
    <>
      <Field label="Failure">
        <Select
          label="Failure"
          value={pattern.type}
          options={PATTERNS}
          onChange={(type) => onChange(firstPattern(type))}
        />
      </Field>
      <Details pattern={pattern} onChange={onChange} />
    </>
  );
}

function firstPattern(type: FailurePattern['type']): FailurePattern {
  switch (type) {
    case 'fail-first':
      return { type, count: 2, status: 500, after: 200 };
    case 'slow-first-byte':
      return { type, count: 2, after: 3_000 };
    case 'flaky':
      return { type, percent: 30, status: 503, after: 100 };
    default:
      return assertNever(type);
  }
}

function Details({ pattern, onChange }: Parameters<typeof PatternFields>[0]) {
  switch (pattern.type) {
    case 'fail-first':
      return (
        <>
          <Whole
            label="Failing tries"
            value={pattern.count}
            bounds={{ min: 0, max: 10 }}
            onChange={(count) => onChange({ ...pattern, count: count ?? 0 })}
          />
          <Status pattern={pattern} onChange={onChange} />
          <After pattern={pattern} onChange={onChange} />
        </>
      );
    case 'slow-first-byte':
      return (
        <>
          <Whole
            label="Slow tries"
            value={pattern.count}
            inherited="all"
            bounds={{ min: 0, max: 10 }}
            onChange={(count) => onChange({ ...pattern, count })}
          />
          <Whole
            label="First byte after"
            unit="ms"
            step={250}
            value={pattern.after}
            bounds={{ min: 0, max: 3_600_000 }}
            onChange={(after) => onChange({ ...pattern, after: after ?? 0 })}
          />
        </>
      );
    case 'flaky':
      return (
        <>
          <Whole
            label="Failing share"
            unit="%"
            step={5}
            value={pattern.percent}
            bounds={{ min: 0, max: 100 }}
            onChange={(percent) => onChange({ ...pattern, percent: percent ?? 0 })}
          />
          <Status pattern={pattern} onChange={onChange} />
          <After pattern={pattern} onChange={onChange} />
        </>
      );
    default:
      return assertNever(pattern);
  }
}

interface FailingFields {
  pattern: Extract<FailurePattern, { status: number }>;
  onChange: (pattern: FailurePattern) => void;
}

function Status({ pattern, onChange }: FailingFields) {
  return (
    <Whole
      label="Status"
      hint="408, 409, 429 and from 500 on are tried again (assumed: no list is published)"
      value={pattern.status}
      bounds={{ min: 400, max: 599 }}
      onChange={(status) => onChange({ ...pattern, status: status ?? 500 })}
    />
  );
}

function After({ pattern, onChange }: FailingFields) {
  return (
    <Whole
      label="Fails after"
      unit="ms"
      step={50}
      value={pattern.after}
      bounds={{ min: 0, max: 3_600_000 }}
      onChange={(after) => onChange({ ...pattern, after: after ?? 0 })}
    />
  );
}
