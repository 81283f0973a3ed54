import type { ReactNode } from 'react';
import type { WireAnswer } from './use-wire-answers';

/** One pane per answer, side by side, with its label at its head. */
export function Panes(props: {
  answers: readonly WireAnswer[];
  head: (answer: WireAnswer) => ReactNode;
  children: (answer: WireAnswer) => ReactNode;
}) {
  const { answers, head, children } = props;
  return (
    <div className="mt-1.5 grid auto-cols-[minmax(16rem,1fr)] grid-flow-col gap-2 overflow-x-auto">
      {answers.map((answer) => (
        <div key={answer.run.id} className="min-w-0 rounded-md border border-line bg-surface">
          <div className="flex min-h-8 items-center gap-2 border-b border-line px-2.5 py-1 text-sm text-faint">
            <span className="min-w-0 flex-1 truncate" title={answer.label}>
              {answer.label}
            </span>
            {head(answer)}
          </div>
          {children(answer)}
        </div>
      ))}
    </div>
  );
}
