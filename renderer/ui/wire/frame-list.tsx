import { formatDuration } from '@renderer/lib/format';
import type { RawFrame } from '@shared/domain/run-event';
import { useState } from 'react';
import { Button } from '../button';
import { CopyButton } from '../copy-button';
import { RawText } from '../markdown/raw-text';
import { TextField } from '../text-field';
import { VirtualList } from '../virtual-list';

const ROW_HEIGHT = 26; // px, closed
const LONGEST_FRAME_SHOWN = 4_000; // characters

/** Raw frames with their offsets; only those in sight are in the page. `onReload`: more may have come. */
export function FrameList(props: {
  frames: readonly RawFrame[];
  /** How many there are, read or not. */
  total: number;
  /** Why reading stopped, or null. */
  problem: string | null;
  onReload?: (() => void) | undefined;
}) {
  const { frames, total, problem, onReload } = props;
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown =
    wanted === ''
      ? frames
      : frames.filter(({ event, data }) => `${event ?? ''} ${data}`.toLowerCase().includes(wanted));
  return (
    <>
      <div className="flex items-center gap-2">
        <TextField
          label="Filter frames"
          placeholder="Filter"
          value={filter}
          onChange={setFilter}
          className="min-w-0 flex-1"
        />
        <span className="num text-sm text-faint">
          {shown.length === total ? total : `${shown.length} of ${total}`}
        </span>
        {onReload === undefined ? null : (
          <Button size="small" onClick={onReload}>
            Refresh
          </Button>
        )}
        <CopyButton label="Copy frames" text={() => shown.map(frameText).join('\n')} />
      </div>
      {problem === null ? null : <p className="text-sm text-fail">{problem}</p>}
      {shown.length === 0 ? (
        <p className="text-sm text-faint">{total === 0 ? 'No frame yet.' : 'No frame matches.'}</p>
      ) : (
        <VirtualList
          label="Frames"
          items={shown}
          keyOf={(frame) => frame.index}
          estimateHeight={ROW_HEIGHT}
          renderItem={(frame) => <FrameRow frame={frame} />}
          className="h-80 rounded-md border border-line bg-surface"
        />
      )}
    </>
  );
}

function FrameRow({ frame }: { frame: RawFrame }) {
  const [open, setOpen] = useState(false);
  return (
    <div className="border-b border-line font-mono text-xs">
      <button
        type="button"
        aria-expanded={open}
        className="flex w-full items-center gap-2 px-2 py-1 text-left hover:bg-hover"
        onClick={() => setOpen(!open)}
      >
        <span className="num w-16 shrink-0 text-right text-faint">
          {formatDuration(frame.offset)}
        </span>
        {frame.event === null ? null : (
          <span className="max-w-32 shrink-0 truncate text-info">{frame.event}</span>
        )}
        <span className="min-w-0 flex-1 truncate">{frame.data.slice(0, 160)}</span>
      </button>
      {open ? (
        <div className="relative border-t border-line bg-sunken py-1.5 pr-8 pl-2 whitespace-pre-wrap">
          <div className="absolute top-0.5 right-0.5">
            <CopyButton label="Copy frame" text={frame.data} />
          </div>
          <RawText text={frame.data.slice(0, LONGEST_FRAME_SHOWN)} />
        </div>
      ) : null}
    </div>
  );
}

function frameText(frame: RawFrame): string {
  const event = frame.event === null ? '' : `event: ${frame.event}\n`;
  return `: ${frame.offset.toFixed(1)} ms\n${event}data: ${frame.data}\n`;
}
