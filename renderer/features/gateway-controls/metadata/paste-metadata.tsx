import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { TextArea } from '@renderer/ui/text-area';
import type { MetadataValue } from '@shared/domain/gateway-policy';
import { cx } from 'class-variance-authority';
import { useMemo, useState } from 'react';
import { judgeMetadata, type JudgedEntry } from './judge-metadata';

const FATES: Readonly<Record<JudgedEntry['fate'], string>> = {
  kept: 'kept',
  beyond: 'dropped: beyond the first 5',
  reserved: 'removed: “cf.” is reserved',
  refused: 'not allowed: drops all entries',
};

/** Takes metadata as JSON, and shows beforehand what the gateway would do with it. */
export function PasteMetadata(props: {
  onClose: () => void;
  /** Gets only what can be sent. */
  onUse: (metadata: Record<string, MetadataValue>) => void;
}) {
  const { onClose, onUse } = props;
  const [text, setText] = useState('');
  const judged = useMemo(() => judgeMetadata(text), [text]);
  const usable = judged.type === 'read' ? judged.usable : null;
  const isWhole = judged.type === 'read' && judged.entries.every(({ fate }) => fate !== 'refused');
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Paste metadata as JSON"
      description="Replaces the entries that are there."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={usable === null}
            onClick={() => {
              if (usable !== null) onUse(usable);
            }}
          >
            {isWhole || usable === null ? 'Use it' : `Use the ${Object.keys(usable).length} others`}
          </Button>
        </>
      }
    >
      <TextArea
        mono
        label="Metadata as JSON"
        value={text}
        minRows={4}
        className="w-full"
        placeholder={'{ "team": "search", "experiment": 42 }'}
        onChange={setText}
      />
      <div role="status" className="flex flex-col gap-2 text-sm">
        {judged.type === 'unreadable' ? <p className="text-fail">{judged.problem}</p> : null}
        {judged.type === 'read' ? (
          <>
            <p className={isWhole ? 'text-muted' : 'font-medium text-fail'}>{judged.outcome}</p>
            <Fates entries={judged.entries} />
          </>
        ) : null}
      </div>
    </Dialog>
  );
}

function Fates({ entries }: { entries: readonly JudgedEntry[] }) {
  return (
    <ul aria-label="What the gateway would do" className="flex flex-col gap-1">
      {entries.map(({ key, value, fate }) => (
        <li key={key} className="flex items-baseline gap-2">
          <span className="min-w-0 flex-1 truncate font-mono text-xs">
            {key}: {value}
          </span>
          <span
            className={cx(
              'shrink-0 text-xs',
              fate === 'kept' ? 'text-hit' : fate === 'refused' ? 'text-fail' : 'text-miss',
            )}
          >
            {FATES[fate]}
          </span>
        </li>
      ))}
    </ul>
  );
}
