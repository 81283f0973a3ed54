import { DifferenceText } from '@renderer/ui/difference-text';
import { Panes } from './panes';
import type { WireAnswer } from './use-wire-answers';

const LONGEST_COMPARED = 100_000; // characters

/** The answers' texts: equal to the first, or what differs from it word by word. */
export function AnswerTexts({ answers }: { answers: readonly WireAnswer[] }) {
  const base = answers[0]?.run.text ?? '';
  return (
    <section aria-label="Text" className="flex flex-col">
      <h3 className="font-semibold">Text</h3>
      <Panes
        answers={answers}
        head={(answer) => (
          <span className={answer.run.text === base ? undefined : 'font-medium text-miss'}>
            {answer === answers[0] ? '' : answer.run.text === base ? 'same' : 'differs'}
          </span>
        )}
      >
        {({ run, label }) => (
          <div
            tabIndex={0}
            role="group"
            aria-label={`Text of ${label}`}
            className="max-h-96 overflow-y-auto px-2.5 py-1.5 break-words whitespace-pre-wrap"
          >
            {run.text === '' ? (
              <span className="text-faint">{run.error?.message ?? 'no text'}</span>
            ) : (
              <DifferenceText
                before={(base === '' ? run.text : base).slice(0, LONGEST_COMPARED)}
                after={run.text.slice(0, LONGEST_COMPARED)}
              />
            )}
            {run.text.length > LONGEST_COMPARED ? (
              <p className="text-faint">The rest is not compared.</p>
            ) : null}
          </div>
        )}
      </Panes>
    </section>
  );
}
