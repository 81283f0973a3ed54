import { Button } from '@renderer/ui/button';
import { IconButton } from '@renderer/ui/icon-button';
import { Menu } from '@renderer/ui/menu';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { isFromFile } from '@shared/domain/from-file';
import type { Run } from '@shared/domain/run';
import { Copy, RotateCcw, ScrollText } from 'lucide-react';
import { useCompare } from '../compare-context';
import { answerJson, copyAloud } from './copy-answer';
import { ReplayMenu } from './replay-menu';

/** What can be done with a finished answer. */
export function AnswerActions(props: {
  run: Run;
  raw: boolean;
  onRawChange: (raw: boolean) => void;
  /** The answer as it reads on the screen. */
  plainText: () => string;
  /** Null where the error card already offers it. */
  onRetry: (() => void) | null;
}) {
  const { run, raw, onRawChange, plainText, onRetry } = props;
  const { showInLog } = useCompare();
  return (
    <div className="-ml-2 flex flex-wrap items-center gap-1 text-faint">
      <Menu
        align="start"
        trigger={
          <Button size="small" variant="ghost" icon={<Copy size={12} aria-hidden />}>
            Copy
          </Button>
        }
        entries={[
          { label: 'Markdown', onSelect: () => void copyAloud(run.text) },
          { label: 'Plain text', onSelect: () => void copyAloud(plainText()) },
          { label: 'JSON', onSelect: () => void copyAloud(answerJson(run)) },
        ]}
      />
      {onRetry === null ? null : (
        <Button
          size="small"
          variant="ghost"
          icon={<RotateCcw size={12} aria-hidden />}
          onClick={onRetry}
        >
          Retry
        </Button>
      )}
      {isFromFile(run) ? null : (
        <>
          <IconButton
            label="Show in log"
            icon={<ScrollText size={13} aria-hidden />}
            onClick={() => showInLog(run.id)}
          />
          <ReplayMenu run={run} />
        </>
      )}
      {run.text === '' ? null : (
        <span className="ml-auto">
          <SegmentedControl
            label="Show the answer"
            value={raw ? 'raw' : 'rendered'}
            onChange={(value) => onRawChange(value === 'raw')}
            options={[
              { value: 'rendered', label: 'Rendered' },
              { value: 'raw', label: 'Raw' },
            ]}
          />
        </span>
      )}
    </div>
  );
}
