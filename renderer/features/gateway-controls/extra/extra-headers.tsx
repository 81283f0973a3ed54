import { Button } from '@renderer/ui/button';
import { Field } from '@renderer/ui/field';
import { TextArea } from '@renderer/ui/text-area';
import { useState } from 'react';
import { readHeaderLines, writeHeaderLines } from '../header-lines';
import { usePolicyEditing } from '../policy-editing';
import { headerAdvice } from './header-advice';
import { movedToControl } from './request-preview';

/** Any further header, one `name: value` per line. */
export function ExtraHeaders() {
  const { policy, onChange } = usePolicyEditing();
  const value = policy.extraHeaders;
  const [draft, setDraft] = useState<{ text: string; of: Record<string, string> } | null>(null);
  const text = draft?.of === value ? draft.text : writeHeaderLines(value);
  const { problem } = readHeaderLines(text);
  return (
    <section aria-label="Extra headers" className="flex flex-col gap-1 border-t border-line pt-3">
      <Field
        label="Extra headers"
        layout="column"
        hint="name: value, one per line. Never Authorization: the app adds it."
        error={problem === null ? null : `${problem} Not sent until it can be.`}
      >
        <TextArea
          mono
          value={text}
          minRows={2}
          className="w-full"
          placeholder="x-my-header: 1"
          onChange={(next) => {
            const read = readHeaderLines(next);
            const taken = read.problem === null ? read.headers : value;
            setDraft({ text: next, of: taken });
            if (taken !== value) onChange({ extraHeaders: taken });
          }}
        />
      </Field>
      <ul className="flex flex-col gap-1 text-xs text-miss">
        {headerAdvice(value).map(({ name, message, field }) => {
          const moved = field === null ? null : movedToControl(value, name, field);
          return (
            <li key={name} className="flex items-start gap-2">
              <span className="min-w-0 flex-1">
                <span className="font-mono">{name}</span> {message}
                {field !== null && moved === null ? ' Its value does not fit there.' : null}
              </span>
              {moved === null ? null : (
                <Button size="small" onClick={() => onChange(moved)}>
                  Move
                  <span className="sr-only">{name} to its control</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
