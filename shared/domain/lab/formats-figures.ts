import { compareWire, type AnswerOnWire, type WireRows } from '../compare-wire';
import type { RunState } from '../run';
import { wireTimes, type WireTimes } from '../wire-comparison';

/** What one format made of the request. */
export interface FormatFigures {
  label: string;
  state: RunState;
  status: number | null;
  /** Ms since the request was sent. */
  times: WireTimes;
  /** How often each type of event came, by the provider's own name. */
  events: Record<string, number>;
  text: string;
  /** True where the text is that of the first format, character by character. */
  isFirstText: boolean;
}

/** The figures of the formats lab: each answer, and all of them side by side. */
export interface FormatsFigures {
  answers: FormatFigures[];
  wire: WireRows;
}

/** Figures of the answers in the order in which their formats were asked. */
export function formatsFigures(answers: readonly AnswerOnWire[]): FormatsFigures {
  const first = answers[0]?.run.text;
  return {
    answers: answers.map(({ label, run, facts }) => ({
      label,
      state: run.state,
      status: run.status,
      times: wireTimes(run),
      events: Object.fromEntries(facts?.events ?? []),
      text: run.text,
      isFirstText: run.text === first,
    })),
    wire: compareWire(answers),
  };
}
