import { Button } from '@renderer/ui/button';
import { IconButton } from '@renderer/ui/icon-button';
import { TextField } from '@renderer/ui/text-field';
import type { MetadataValue } from '@shared/domain/gateway-policy';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { pairsOf, metadataOf, type MetadataPair } from './metadata-pairs';

const KEPT_BY_GATEWAY = 5;

/** The entries of `cf-aig-metadata`, in order: the gateway keeps the first five. */
export function MetadataEditor(props: {
  value: Record<string, MetadataValue> | null;
  warning: string | null;
  onChange: (value: Record<string, MetadataValue> | null) => void;
}) {
  const { value, warning, onChange } = props;
  const [draft, setDraft] = useState<MetadataPair[]>(() => pairsOf(value));
  // Settings may change from outside, e.g. in another column that shares them.
  const pairs =
    JSON.stringify(metadataOf(draft)) === JSON.stringify(value) ? draft : pairsOf(value);

  const change = (next: MetadataPair[]) => {
    setDraft(next);
    onChange(metadataOf(next));
  };
  const set = (at: number, part: Partial<MetadataPair>) =>
    change(pairs.map((pair, index) => (index === at ? { ...pair, ...part } : pair)));

  return (
    <section aria-label="Metadata" className="flex flex-col gap-1.5">
      <div className="flex items-baseline gap-2">
        <span className="font-medium">Metadata</span>
        <span className="font-mono text-xs text-faint">cf-aig-metadata</span>
        <span className="flex-1" />
        <span className="num text-sm text-faint">
          {pairs.length} of {KEPT_BY_GATEWAY}
        </span>
      </div>
      {pairs.map((pair, index) => (
        <div key={index} className="flex items-center gap-1">
          <TextField
            mono
            label={`Metadata key ${index + 1}`}
            value={pair.key}
            placeholder="key"
            className="w-0 flex-1"
            onChange={(key) => set(index, { key })}
          />
          <TextField
            mono
            label={`Metadata value ${index + 1}`}
            value={pair.value}
            placeholder="value"
            className="w-0 flex-1"
            onChange={(text) => set(index, { value: text })}
          />
          <IconButton
            label={`Remove metadata ${index + 1}`}
            icon={<X size={13} aria-hidden />}
            onClick={() => change(pairs.toSpliced(index, 1))}
          />
        </div>
      ))}
      {warning === null ? null : <p className="text-xs text-miss">{warning}</p>}
      <Button
        size="small"
        className="self-start"
        icon={<Plus size={12} aria-hidden />}
        onClick={() => setDraft([...pairs, { key: '', value: '' }])}
      >
        Add metadata
      </Button>
    </section>
  );
}
