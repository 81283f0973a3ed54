import { Field } from '@renderer/ui/field';
import { TextArea } from '@renderer/ui/text-area';
import { useState } from 'react';

const MAX_SEQUENCES = 16;

/** Texts at which the model stops, one per line. */
export function StopSequences(props: {
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const { value, onChange } = props;
  const [text, setText] = useState(value.join('\n'));
  const shown = sameLines(text, value) ? text : value.join('\n');
  return (
    <Field label="Stop" layout="column" hint="one text per line">
      <TextArea
        mono
        value={shown}
        minRows={1}
        maxRows={4}
        className="w-full"
        placeholder="not set"
        onChange={(next) => {
          setText(next);
          onChange(linesOf(next));
        }}
      />
    </Field>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, MAX_SEQUENCES);
}

function sameLines(text: string, value: readonly string[]): boolean {
  return linesOf(text).join('\n') === value.join('\n');
}
