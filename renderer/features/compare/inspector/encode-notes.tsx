import { Pill, type PillTone } from '@renderer/ui/pill';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import { useMemo } from 'react';
import { parameterNotes } from '../state/request-preview';
import { useNextRequest } from './use-next-request';

const TONES: Record<'omitted' | 'renamed' | 'added', PillTone> = {
  omitted: 'miss',
  renamed: 'neutral',
  added: 'neutral',
};

/** What becomes of the settings in the chosen format: left out, renamed, or added unasked. */
export function EncodeNotes({ id }: { id: string }) {
  const request = useNextRequest(id);
  const notes = useMemo(() => (request === null ? [] : parameterNotes(request)), [request]);
  if (request === null || notes.length === 0) return null;
  return (
    <section
      aria-label="How settings are sent"
      className="rounded-md border border-line bg-surface"
    >
      <h2 className="border-b border-line px-2.5 py-1 text-sm font-medium text-muted">
        In {FORMAT_LABELS[request.format]}
      </h2>
      <ul className="text-sm">
        {notes.map((note) => (
          <li
            key={`${note.parameter} ${note.outcome}`}
            className="flex items-start gap-2 px-2.5 py-1"
          >
            <Pill tone={TONES[note.outcome]}>{note.outcome}</Pill>
            <span className="min-w-0 text-muted">
              <span className="font-mono text-ink">{note.parameter}</span> {note.reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
