import { formatUsd } from '@renderer/lib/format';
import { client, query } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { IconButton } from '@renderer/ui/icon-button';
import { Pill } from '@renderer/ui/pill';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { LabSummary } from '@shared/domain/lab/lab';
import { parseModelId } from '@shared/domain/model';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useLabServices } from '../lab-context';
import { LABS } from '../labs';
import { timeWords } from '../state/time-words';

const SHOWN_AT_FIRST = 10;

/** All experiments that are kept, newest first; `shown` is the one that is looked at. */
export function SavedLabs({ shown }: { shown: string | null }) {
  const { data, error } = useQuery(query.lab.list.queryOptions());
  const [all, setAll] = useState(false);
  const [deleting, setDeleting] = useState<LabSummary | null>(null);
  const remove = useDelete(shown);
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
      <div className="rounded-lg border border-line bg-surface">
        <Table label="Experiments">
          <thead>
            <tr>
              {['Time', 'Lab', 'Name', 'Model', 'State'].map((heading) => (
                <HeaderCell key={heading}>{heading}</HeaderCell>
              ))}
              {['Shots', 'HIT', 'MISS', 'Failed', 'Cost est.'].map((heading) => (
                <HeaderCell key={heading} numeric>
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
        onConfirm={() => deleting && void remove(deleting)}
      >
        Its figures are gone then; its runs stay in the log.
      </ConfirmDialog>
    </section>
  );
}

function SavedRow(props: { summary: LabSummary; selected: boolean; onDelete: () => void }) {
  const { goTo } = useLabServices();
  const { summary, selected, onDelete } = props;
  const { id, kind, name, model, state } = summary;
  const time = timeWords(summary.startedAt);
  return (
    <Row selected={selected}>
      <Cell className="num">{time}</Cell>
      <Cell>
        {LABS[kind].title} {summary.demo ? <Pill tone="info">Demo</Pill> : null}
      </Cell>
      <Cell className="max-w-60 truncate">
        {name || <span className="text-faint">unnamed</span>}
      </Cell>
      <Cell title={model}>{parseModelId(model).name}</Cell>
      <Cell className="text-muted">{state}</Cell>
      <Cell numeric>{summary.shots}</Cell>
      <Cell numeric>{summary.hits}</Cell>
      <Cell numeric>{summary.misses}</Cell>
      <Cell numeric>{summary.failures}</Cell>
      {/* Nothing of a known price is no $0. */}
      <Cell numeric>{summary.cost === 0 ? '–' : formatUsd(summary.cost)}</Cell>
      <Cell className="text-right">
        <Button
          size="small"
          variant="ghost"
          aria-label={`Open the experiment of ${time}`}
          onClick={() => goTo(kind, id)}
        >
          Open
        </Button>
        <IconButton
          label={`Delete the experiment of ${time}`}
          icon={<Trash2 size={13} aria-hidden />}
          disabled={state === 'running'}
          onClick={onDelete}
        />
      </Cell>
    </Row>
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
