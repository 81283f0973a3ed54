import { formatUsd } from '@renderer/lib/format';
import { Button } from '@renderer/ui/button';
import { IconButton } from '@renderer/ui/icon-button';
import { Pill } from '@renderer/ui/pill';
import { Cell, Row } from '@renderer/ui/table';
import type { LabSummary } from '@shared/domain/lab/lab';
import { parseModelId } from '@shared/domain/model';
import { Trash2 } from 'lucide-react';
import { useLabServices } from '../lab-context';
import { LABS } from '../labs';
import { timeWords } from '../state/time-words';
import { RenameLab } from './rename-lab';

/** Cells that give way in a narrow list, so that what can be done stays in sight. */
export const WIDE_ONLY = '@max-[56rem]:hidden';

/** One experiment that is kept. */
export function SavedRow(props: { summary: LabSummary; selected: boolean; onDelete: () => void }) {
  const { goTo } = useLabServices();
  const { summary, selected, onDelete } = props;
  const { id, kind, name, model, state } = summary;
  const time = timeWords(summary.startedAt);
  // Nothing of a known price is no $0, and nobody pays for a rehearsal.
  const isPriced = summary.cost > 0 && kind !== 'retry';
  return (
    <Row selected={selected}>
      <Cell className="num">{time}</Cell>
      <Cell>
        {LABS[kind].title} {summary.demo ? <Pill tone="info">Demo</Pill> : null}
      </Cell>
      <Cell className="max-w-60 truncate">
        {name || <span className="text-faint">unnamed</span>}
      </Cell>
      <Cell className={WIDE_ONLY} title={model}>
        {parseModelId(model).name}
      </Cell>
      <Cell className="text-muted">{state}</Cell>
      <Cell numeric>{summary.shots}</Cell>
      <Cell numeric className={WIDE_ONLY}>
        {summary.hits}
      </Cell>
      <Cell numeric className={WIDE_ONLY}>
        {summary.misses}
      </Cell>
      <Cell numeric>{summary.failures}</Cell>
      <Cell numeric>{isPriced ? formatUsd(summary.cost) : '–'}</Cell>
      <Cell className="py-0.5">
        <div className="flex items-center justify-end">
          <Button
            size="small"
            variant="ghost"
            aria-label={`Open the experiment of ${time}`}
            onClick={() => goTo(kind, id)}
          >
            Open
          </Button>
          <RenameLab labId={id} name={name} label={`Rename the experiment of ${time}`} />
          <IconButton
            label={`Delete the experiment of ${time}`}
            icon={<Trash2 size={13} aria-hidden />}
            disabled={state === 'running'}
            onClick={onDelete}
          />
        </div>
      </Cell>
    </Row>
  );
}
