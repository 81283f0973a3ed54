import { query } from '@renderer/rpc/client';
import { Spinner } from '@renderer/ui/spinner';
import type { LabShot } from '@shared/domain/lab/lab';
import { useQuery } from '@tanstack/react-query';

const SHOWN = 20_000; // characters: the rest is read in Compare

/** What the last shot of a cell answered. */
export function CellAnswer({ shots }: { shots: readonly LabShot[] }) {
  const last = shots.findLast(({ state, runId }) => state !== 'running' && runId !== null);
  const { data, error } = useQuery(
    query.runs.get.queryOptions({
      input: { runIds: last?.runId ? [last.runId] : [] },
      enabled: last !== undefined,
    }),
  );
  if (last === undefined) return <p className="text-muted">Nothing was answered yet.</p>;
  if (error !== null) return <p className="text-fail">The answer cannot be read just now.</p>;
  if (data === undefined) return <Spinner label="Reading the answer" />;
  const text = data[0]?.run.text ?? '';
  return (
    <div
      role="group"
      aria-label={`Answer of shot ${last.index + 1}`}
      tabIndex={0}
      className="max-h-60 overflow-y-auto rounded-lg border border-line bg-surface px-3.5 py-2.5 break-words whitespace-pre-wrap"
    >
      {text === '' ? <span className="text-muted">{emptyWords(last)}</span> : text.slice(0, SHOWN)}
    </div>
  );
}

function emptyWords({ error }: LabShot): string {
  return error === null ? 'No text: it was not kept, or there was none.' : error.message;
}
