import { Field } from '@renderer/ui/field';
import { TextArea } from '@renderer/ui/text-area';
import type { JsonObject } from '@shared/domain/json';
import { lossNotes } from '@shared/snippets/loss-notes';
import { useMemo, useState } from 'react';
import { readJsonObject } from '../state/read-json-object';

/**
 * JSON merged into the body last. What cannot be read is kept as typed, named with its place, and not sent; so is
 * named what is read and cannot be kept.
 */
export function ExtraBody(props: {
  value: JsonObject | null;
  onChange: (value: JsonObject | null) => void;
}) {
  const { value, onChange } = props;
  const [draft, setDraft] = useState<{ text: string; of: JsonObject | null } | null>(null);
  const text = draft !== null && draft.of === value ? draft.text : format(value);
  const read = readJsonObject(text);
  const isRead = read.ok;
  const losses = useMemo(() => (isRead ? lossNotes(text, { placed: true }) : []), [isRead, text]);
  return (
    <Field
      label="Extra JSON"
      layout="column"
      hint="merged into the body last, key by key at the top level"
      warning={losses.join(' ')}
      error={read.ok ? null : `${read.problem} Not sent until it can be read.`}
    >
      <TextArea
        mono
        value={text}
        minRows={3}
        maxRows={12}
        className="w-full"
        placeholder={'{ "top_k": 40 }'}
        spellCheck={false}
        onChange={(next) => {
          const result = readJsonObject(next);
          setDraft({ text: next, of: result.ok ? result.value : value });
          if (result.ok) onChange(result.value);
        }}
      />
    </Field>
  );
}

function format(value: JsonObject | null): string {
  return value === null ? '' : JSON.stringify(value, null, 2);
}
