import { Field } from '@renderer/ui/field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { Switch } from '@renderer/ui/switch';
import { assertNever } from '@shared/domain/assert-never';
import { KEY_CHANGES, type CacheTest } from '@shared/domain/lab/lab-definition';
import { useState } from 'react';
import { useLabDraft } from '../state/use-lab-draft';
import { agesAround } from './ages';
import { ExpiryForm } from './expiry-form';
import { KeyForm } from './key-form';
import { RepeatForm } from './repeat-form';

type TestType = CacheTest['type'];

const FIRST_TTL = 60; // seconds, where the request asks for none

/** What is asked of the cache: which test, and how. What was typed for another test is kept while this is looked at. */
export function CacheTestForm() {
  const [draft, change] = useLabDraft('cache');
  const { test, fresh, request } = draft;
  const [kept, setKept] = useState<Partial<Record<TestType, CacheTest>>>({});
  const ttl = request.policy.cacheTtl ?? FIRST_TTL;
  const choose = (type: TestType) => {
    setKept({ ...kept, [test.type]: test });
    change({ test: kept[type] ?? firstTest(type, ttl) });
  };
  return (
    <section
      aria-label="Test"
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface px-3.5 py-3"
    >
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <SegmentedControl<TestType>
          label="Test"
          value={test.type}
          onChange={choose}
          options={[
            { value: 'repeat', label: 'Repeat' },
            { value: 'expiry', label: 'Expiry' },
            { value: 'key', label: 'What changes the key' },
          ]}
        />
        <Field
          label="Start fresh"
          hint="a mark of its own ends the prompt, so that no earlier answer lies in the cache"
          className="grid-cols-[auto_1fr]! gap-x-3"
        >
          <Switch checked={fresh} onChange={(next) => change({ fresh: next })} />
        </Field>
      </div>
      {test.type === 'repeat' ? (
        <RepeatForm test={test} onChange={(next) => change({ test: next })} />
      ) : null}
      {test.type === 'expiry' ? (
        <ExpiryForm test={test} ttl={ttl} onChange={(next) => change({ test: next })} />
      ) : null}
      {test.type === 'key' ? (
        <KeyForm test={test} onChange={(next) => change({ test: next })} />
      ) : null}
    </section>
  );
}

function firstTest(type: TestType, ttl: number): CacheTest {
  switch (type) {
    case 'repeat':
      return { type, shots: 20, pacing: { type: 'sequential', gap: 250 } };
    case 'expiry':
      return { type, ages: agesAround(ttl) };
    case 'key':
      return { type, changes: [...KEY_CHANGES] };
    default:
      return assertNever(type);
  }
}
