import { IconButton } from '@renderer/ui/icon-button';
import { TextField } from '@renderer/ui/text-field';
import { cx } from 'class-variance-authority';
import { X } from 'lucide-react';
import { looksTyped, valueOfPair, type MetadataPair } from './metadata-pairs';
import type { PairNote } from './pair-notes';

const WORDS = { string: 'text', number: 'number', boolean: 'bool' } as const;

/** One entry: key, value, its type, and what becomes of it. */
export function MetadataRow(props: {
  /** From 1. */
  number: number;
  pair: MetadataPair;
  /** It was just added: its key takes the focus. */
  isNew: boolean;
  note: PairNote;
  onChange: (part: Partial<MetadataPair>) => void;
  onRemove: () => void;
}) {
  const { number, pair, isNew, note, onChange, onRemove } = props;
  return (
    <li className="flex flex-col gap-0.5">
      <div className="flex items-center gap-1">
        <TextField
          mono
          autoFocus={isNew}
          label={`Metadata key ${number}`}
          value={pair.key}
          placeholder="key"
          className={cx('w-0 flex-1', !note.isKept && pair.key !== '' && 'line-through')}
          onChange={(key) => onChange({ key })}
        />
        <TextField
          mono
          label={`Metadata value ${number}`}
          value={pair.value}
          placeholder="value"
          className="w-0 flex-1"
          onChange={(value) => onChange({ value })}
        />
        <TypeOf number={number} pair={pair} onChange={(asText) => onChange({ asText })} />
        <IconButton
          label={`Remove metadata ${number}`}
          icon={<X size={13} aria-hidden />}
          onClick={onRemove}
        />
      </div>
      {note.text === null ? null : (
        <p className={cx('text-xs', note.isKept ? 'text-faint' : 'text-miss')}>{note.text}</p>
      )}
    </li>
  );
}

/** The type of the value; where another is possible, a button that switches to text and back. */
function TypeOf(props: {
  number: number;
  pair: MetadataPair;
  onChange: (asText: boolean) => void;
}) {
  const { number, pair, onChange } = props;
  const kind = typeof valueOfPair(pair) as keyof typeof WORDS;
  const className = 'w-13 shrink-0 text-center text-xs';
  if (!looksTyped(pair.value)) {
    return <span className={cx(className, 'text-faint')}>{WORDS[kind]}</span>;
  }
  return (
    <button
      type="button"
      aria-label={`Send value ${number} as text`}
      aria-pressed={pair.asText}
      title={pair.asText ? 'Sent as text' : `Sent as a ${kind}; press to send it as text`}
      className={cx(
        className,
        'h-control-small rounded-sm border border-line-strong hover:bg-hover',
      )}
      onClick={() => onChange(!pair.asText)}
    >
      {WORDS[kind]}
    </button>
  );
}
