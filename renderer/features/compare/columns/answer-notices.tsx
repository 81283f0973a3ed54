import type { Run } from '@shared/domain/run';
import { Info } from 'lucide-react';

const ENDING_NOTES: Partial<Record<Run['state'], string>> = {
  length: 'The answer reached its token limit. Raise “Max tokens” to read on.',
  filtered: 'The provider’s content filter ended this answer.',
  stopped: 'Stopped. What had arrived is kept.',
};

/** What a reader should know of an answer that is not an error. */
export function AnswerNotices({ run }: { run: Run }) {
  const ending = ENDING_NOTES[run.state];
  const notes = [
    ...(ending === undefined ? [] : [ending]),
    ...run.notices.map(({ message }) => message),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-sm text-muted">
      {notes.map((note, index) => (
        <li key={index} className="flex items-start gap-1.5">
          <Info size={12} aria-hidden className="mt-0.5 shrink-0" />
          <span className="min-w-0 break-words">{note}</span>
        </li>
      ))}
    </ul>
  );
}
