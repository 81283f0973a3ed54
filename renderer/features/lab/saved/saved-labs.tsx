import { client, query } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { HeaderCell, Table } from '@renderer/ui/table';
import type { LabSummary } from '@shared/domain/lab/lab';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLabServices } from '../lab-context';
import { SavedRow, WIDE_ONLY } from './saved-row';

const SHOWN_AT_FIRST = 10;

const HEADINGS: readonly { heading: string; numeric?: boolean; isExtra?: boolean }[] = [
  { heading: 'Time' },
  { heading: 'Lab' },
  { heading: 'Name' },
  { heading: 'Model', isExtra: true },
  { heading: 'State' },
  { heading: 'Shots', numeric: true },
  { heading: 'HIT', numeric: true, isExtra: true },
  { heading: 'MISS', numeric: true, isExtra: true },
  { heading: 'Failed', numeric: true },
  { heading: 'Cost est.', numeric: true },
];

/** All experiments that are kept, newest first; `shown` is the one that is looked at. */
export function SavedLabs({ shown }: { shown: string | null }) {
  const { data, error } = useQuery(query.lab.list.queryOptions());
  const [all, setAll] = useState(false);
  const [deleting, setDeleting] = useState<LabSummary | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const remove = useDelete(shown);
  const removeFromList = async (summary: LabSummary) => {
    await remove(summary);
    // The row that was pressed has gone.
    list.current?.querySelector<HTMLElement>('[role="group"]')?.focus();
  };
  if (error !== null)
    return (
      <Banner tone="failure">{`Experiments cannot be listed. ${toAppError(error).message}`}</Banner>
    );
  if (data === undefined || data.length === 0) return null;
  const rows = all ? data : data.slice(0, SHOWN_AT_FIRST);
  return (
    <section
      aria-label="Saved experiments"
      className="flex flex-col gap-2 border-t border-line pt-4"
    >
      <h2 className="font-semibold">Saved experiments</h2>
      <div ref={list} className="@container rounded-lg border border-line bg-surface">
        <Table label="Experiments">
          <thead>
            <tr>
              {HEADINGS.map(({ heading, numeric, isExtra }) => (
                <HeaderCell
                  key={heading}
                  numeric={numeric}
                  className={isExtra ? WIDE_ONLY : undefined}
                >
                  {heading}
                </HeaderCell>
              ))}
              <HeaderCell>
                <span className="sr-only">Actions</span>
              </HeaderCell>
            </tr>
          </thead>
          <tbody>
            {rows.map((summary) => (
              <SavedRow
                key={summary.id}
                summary={summary}
                selected={summary.id === shown}
                onDelete={() => setDeleting(summary)}
              />
            ))}
          </tbody>
        </Table>
      </div>
      {rows.length === data.length ? null : (
        <Button size="small" variant="ghost" className="self-start" onClick={() => setAll(true)}>
          Show all {data.length}
        </Button>
      )}
      <ConfirmDialog
        open={deleting !== null}
        onOpenChange={(open) => !open && setDeleting(null)}
        title="Delete this experiment?"
        confirmLabel="Delete"
        danger
        onConfirm={() => deleting && void removeFromList(deleting)}
      >
        Its figures are gone then; its runs stay in the log.
      </ConfirmDialog>
    </section>
  );
}

function useDelete(shown: string | null) {
  const { goTo, labs, showFailure } = useLabServices();
  const queries = useQueryClient();
  return async ({ id: labId, kind }: LabSummary) => {
    try {
      await client.lab.delete({ labId });
    } catch (failure) {
      showFailure(failure, 'The experiment was not deleted');
    }
    labs.forget(labId);
    if (labId === shown) goTo(kind, null);
    await queries.invalidateQueries({ queryKey: query.lab.list.key() });
  };
}
