import { formatDuration } from '@renderer/lib/format';
import type { Run, RunState } from '@shared/domain/run';
import { useEffect, useRef, useState } from 'react';
import { useCompare } from './compare-context';
import { lastRunOf } from './state/edit-workspace';

const ENDINGS: Record<RunState, string> = {
  running: 'running',
  completed: 'completed',
  length: 'stopped at the token limit',
  filtered: 'was filtered',
  stopped: 'stopped',
  failed: 'failed',
  'cut-off': 'was cut off',
};

/** Says to screen readers when a column starts and ends; what streams in between is not read out. */
export function Announcements() {
  const { runs, workspace } = useCompare();
  const [message, setMessage] = useState('');
  const known = useRef(new Map<string, RunState>());

  useEffect(() => {
    const look = () => {
      const news: string[] = [];
      workspace.state.getState().columns.forEach((column, at) => {
        const runId = lastRunOf(column.turns);
        const run = runId == null ? undefined : runs.get(runId);
        if (run === undefined) return;
        const before = known.current.get(column.id);
        known.current.set(column.id, run.state);
        const isNews = before !== run.state && (run.state === 'running' || before === 'running');
        if (isNews) news.push(`Column ${at + 1} ${describe(run)}.`);
      });
      if (news.length > 0) setMessage(news.join(' '));
    };
    look();
    return runs.subscribeStates(look);
  }, [runs, workspace]);

  return (
    <div role="status" className="sr-only">
      {message}
    </div>
  );
}

function describe(run: Run): string {
  const after = run.timings.lastByte ?? run.timings.ended;
  const time = run.state === 'completed' && after !== null ? ` in ${formatDuration(after)}` : '';
  return `${ENDINGS[run.state]}${time}`;
}
