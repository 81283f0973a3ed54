import { Field } from '@renderer/ui/field';
import { TextArea } from '@renderer/ui/text-area';
import { useState } from 'react';
import { readHeaderLines, writeHeaderLines } from './header-lines';

/** Any further header, one `name: value` per line. */
export function ExtraHeaders(props: {
  value: Record<string, string>;
  onChange: (value: Record<string, string>) => void;
}) {
  const { value, onChange } = props;
  const [draft, setDraft] = useState<{ text: string; of: Record<string, string> } | null>(null);
  const text = draft?.of === value ? draft.text : writeHeaderLines(value);
  const { problem } = readHeaderLines(text);
  return (
    <Field
      label="Extra headers"
      layout="column"
      hint="name: value, one per line. Never Authorization: the app adds it."
      error={problem}
    >
      <TextArea
        mono
        value={text}
        minRows={2}
        className="w-full"
        placeholder="cf-aig-custom-cost: {…}"
        onChange={(next) => {
          const read = readHeaderLines(next);
          const taken = read.problem === null ? read.headers : value;
          setDraft({ text: next, of: taken });
          if (taken !== value) onChange(taken);
        }}
      />
    </Field>
  );
}
