import { Button } from '@renderer/ui/button';
import { ClipboardPaste, Plus } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { KEPT_ENTRIES } from '@shared/domain/policy/metadata-rules';
import { EffectiveLine } from '../effective-line';
import { usePolicyEditing } from '../policy-editing';
import { metadataOf, pairsOf, type MetadataPair } from './metadata-pairs';
import { MetadataRow } from './metadata-row';
import { pairNotes } from './pair-notes';

const PasteMetadata = lazy(() =>
  import('./paste-metadata').then((module) => ({ default: module.PasteMetadata })),
);

/** The entries of `cf-aig-metadata`, in order, and what the gateway does with each. */
export function MetadataEditor() {
  const { policy, effective, onChange } = usePolicyEditing();
  const value = policy.metadata;
  const [draft, setDraft] = useState<MetadataPair[]>(() => pairsOf(value));
  const [isPasting, setPasting] = useState(false);
  /** Where an entry was added last: its key is what is typed next. */
  const [added, setAdded] = useState<number | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  // Settings may change from outside, e.g. in another column that shares them.
  const pairs =
    JSON.stringify(metadataOf(draft)) === JSON.stringify(value) ? draft : pairsOf(value);
  const notes = pairNotes(pairs);

  const change = (next: MetadataPair[]) => {
    setDraft(next);
    onChange({ metadata: metadataOf(next) });
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
          {notes.filter(({ isKept }) => isKept).length} of {KEPT_ENTRIES}
        </span>
      </div>
      {pairs.length === 0 ? null : (
        <ul className="flex flex-col gap-1.5">
          {pairs.map((pair, index) => (
            <MetadataRow
              key={index}
              number={index + 1}
              pair={pair}
              isNew={index === added}
              note={notes[index] ?? { isKept: false, text: null }}
              onChange={(part) => set(index, part)}
              onRemove={() => {
                setAdded(null);
                change(pairs.toSpliced(index, 1));
                addButton.current?.focus();
              }}
            />
          ))}
        </ul>
      )}
      <EffectiveLine label="Metadata" setting={effective.metadata} warning={null} />
      <div className="flex gap-1.5">
        <Button
          ref={addButton}
          size="small"
          icon={<Plus size={12} aria-hidden />}
          onClick={() => {
            setAdded(pairs.length);
            setDraft([...pairs, { key: '', value: '', asText: false }]);
          }}
        >
          Add metadata
        </Button>
        <Button
          size="small"
          variant="ghost"
          icon={<ClipboardPaste size={12} aria-hidden />}
          onClick={() => setPasting(true)}
        >
          Paste JSON
        </Button>
      </div>
      <Suspense>
        {isPasting ? (
          <PasteMetadata
            onClose={() => setPasting(false)}
            onUse={(metadata) => {
              setPasting(false);
              change(pairsOf(metadata));
            }}
          />
        ) : null}
      </Suspense>
    </section>
  );
}
