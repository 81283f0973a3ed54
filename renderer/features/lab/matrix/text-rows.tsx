import { Button } from '@renderer/ui/button';
import { IconButton } from '@renderer/ui/icon-button';
import { TextArea } from '@renderer/ui/text-area';
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';

/** Texts one below the other, each of any number of lines; `word` names them, e.g. “Prompt 1”. */
export function TextRows(props: {
  word: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** At least so many stay, and at most so many are taken. */
  least: number;
  most: number;
  mono?: boolean;
  /** Of the button that adds a row; without it, the word tells. */
  addLabel?: string;
  /** Further buttons beside the one that adds a row. */
  actions?: ReactNode;
}) {
  const { word, values, onChange, least, most, mono = false, addLabel, actions } = props;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      {values.map((value, index) => (
        // Rows have no identity beyond their place.
        <div key={index} className="flex items-start gap-1.5">
          <span className="num w-5 shrink-0 pt-1.5 text-right text-sm text-faint">{index + 1}</span>
          <TextArea
            label={`${word} ${index + 1}`}
            mono={mono}
            value={value}
            minRows={1}
            maxRows={8}
            className="w-full"
            onChange={(text) => onChange(values.with(index, text))}
          />
          <IconButton
            label={`Remove ${word.toLowerCase()} ${index + 1}`}
            icon={<X size={13} aria-hidden />}
            disabled={values.length <= least}
            onClick={() => onChange(values.toSpliced(index, 1))}
          />
        </div>
      ))}
      <div className="flex flex-wrap gap-1.5 pl-6.5">
        <Button
          size="small"
          icon={<Plus size={13} aria-hidden />}
          disabled={values.length >= most}
          onClick={() => onChange([...values, ''])}
        >
          {addLabel ?? `Add ${word.toLowerCase()}`}
        </Button>
        {actions}
      </div>
    </div>
  );
}
