import { copyText } from '@renderer/lib/clipboard';
import { Button } from '@renderer/ui/button';
import { Menu } from '@renderer/ui/menu';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { showToast } from '@renderer/ui/toast';
import type { Run } from '@shared/domain/run';
import { Copy, RotateCcw } from 'lucide-react';

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
  return (
    <div className="-ml-2 flex items-center gap-1 text-faint">
      <Menu
        align="start"
        trigger={
          <Button size="small" variant="ghost" icon={<Copy size={12} aria-hidden />}>
            Copy
          </Button>
        }
        entries={[
          { label: 'Markdown', onSelect: () => void copy(run.text) },
          { label: 'Plain text', onSelect: () => void copy(plainText()) },
          { label: 'JSON', onSelect: () => void copy(answerJson(run)) },
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
      <span className="flex-1" />
      {run.text === '' ? null : (
        <SegmentedControl
          label="Show the answer"
          value={raw ? 'raw' : 'rendered'}
          onChange={(value) => onRawChange(value === 'raw')}
          options={[
            { value: 'rendered', label: 'Rendered' },
            { value: 'raw', label: 'Raw' },
          ]}
        />
      )}
    </div>
  );
}

/** Copies an answer and says so. */
export async function copy(text: string): Promise<void> {
  const copied = await copyText(text);
  showToast(
    copied
      ? { title: 'Copied' }
      : { title: 'The browser refused to copy. Select the text instead.', tone: 'failure' },
  );
}

/** An answer with its request and figures, for a ticket or a script. Holds no secret: none ever reaches the page. */
export function answerJson(run: Run): string {
  const { request, sent, ...answer } = run;
  return JSON.stringify({ request, sent, ...answer }, null, 2);
}
