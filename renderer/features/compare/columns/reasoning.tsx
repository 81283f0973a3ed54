import { formatDuration } from '@renderer/lib/format';
import { Disclosure } from '@renderer/ui/disclosure';
import { RawText } from '@renderer/ui/markdown/raw-text';
import type { Run } from '@shared/domain/run';

/** What the model thought before it answered, folded; its head says for how long. */
export function Reasoning({ run }: { run: Run }) {
  return (
    <Disclosure summary={reasoningSummary(run)}>
      <div className="prose-text mt-1.5 border-l-2 border-line pl-3 text-base text-muted">
        <RawText text={run.reasoning} />
      </div>
    </Disclosure>
  );
}

function reasoningSummary(run: Run): string {
  const { firstReasoning, firstText, lastByte, ended } = run.timings;
  const until = firstText ?? (run.state === 'running' ? null : (lastByte ?? ended));
  if (until === null) return 'Thinking…';
  return firstReasoning === null
    ? 'Thought'
    : `Thought for ${formatDuration(Math.max(0, until - firstReasoning))}`;
}
