import { Button } from '@renderer/ui/button';
import { Field } from '@renderer/ui/field';
import { TextField } from '@renderer/ui/text-field';
import type { CacheTest } from '@shared/domain/lab/lab-definition';
import { useState } from 'react';
import { agesAround, MOST_AGES, readAges } from './ages';

type Expiry = Extract<CacheTest, { type: 'expiry' }>;

/** At which ages of the entry it is asked for again. */
export function ExpiryForm(props: { test: Expiry; ttl: number; onChange: (test: Expiry) => void }) {
  const { test, ttl, onChange } = props;
  const [draft, setDraft] = useState<{ text: string; of: readonly number[] } | null>(null);
  const text = draft !== null && draft.of === test.ages ? draft.text : test.ages.join(', ');
  const read = readAges(text);
  return (
    <Field
      label="Ask when the entry is … seconds old"
      layout="column"
      className="max-w-160"
      hint="counted from the end of the shot that fills the cache; a MISS fills it anew, so the test ends with the first one"
      error={
        read === null ? `Numbers of seconds with commas between them, at most ${MOST_AGES}.` : null
      }
    >
      <div className="flex gap-2">
        <TextField
          mono
          value={text}
          className="w-full"
          onChange={(next) => {
            const ages = readAges(next);
            setDraft({ text: next, of: ages ?? test.ages });
            if (ages !== null) onChange({ ...test, ages });
          }}
        />
        <Button
          onClick={() => {
            setDraft(null);
            onChange({ ...test, ages: agesAround(ttl) });
          }}
        >
          Around {ttl} s
        </Button>
      </div>
    </Field>
  );
}
