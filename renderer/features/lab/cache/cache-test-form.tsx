import { NumberField } from '@renderer/ui/number-field';
import { Field } from '@renderer/ui/field';
import { useLabDraft } from '../state/use-lab-draft';

/** What is asked of the cache. */
export function CacheTestForm() {
  const [draft, change] = useLabDraft('cache');
  const { test } = draft;
  if (test.type !== 'repeat') return null;
  return (
    <Field label="Shots">
      <NumberField
        value={test.shots}
        min={1}
        onReset={null}
        onChange={(shots) => change({ test: { ...test, shots: shots ?? 1 } })}
      />
    </Field>
  );
}
