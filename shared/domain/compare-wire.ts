import type { ComparedRow } from './compared-row';
import { compareRequests } from './request-difference';
import type { Run } from './run';
import {
  compareAnswers,
  compareEvents,
  compareProviderUsage,
  compareUsage,
  type WireFacts,
} from './wire-comparison';

/** One answer under the name that it is compared by; `facts` are null while its frames are not read. */
export interface AnswerOnWire {
  label: string;
  run: Run;
  facts: WireFacts | null;
}

/** What went over the wire in several runs, side by side: the same places in each row. */
export interface WireRows {
  /** By JSON path. */
  body: ComparedRow[];
  headers: ComparedRow[];
  answer: ComparedRow[];
  events: ComparedRow[];
  providerUsage: ComparedRow[];
  usage: ComparedRow[];
}

const NOT_SENT = { method: 'POST', url: '', headers: {}, body: '' };
const NOT_READ: WireFacts = { events: new Map(), usage: new Map() };

/** Holds requests and answers against each other. */
export function compareWire(answers: readonly AnswerOnWire[]): WireRows {
  const runs = answers.map(({ run }) => run);
  const facts = answers.map((answer) => answer.facts ?? NOT_READ);
  const { headers, body } = compareRequests(
    runs.map(({ request, sent }) => ({ settings: request, sent: sent ?? NOT_SENT })),
  );
  return {
    body,
    headers,
    answer: compareAnswers(runs),
    events: compareEvents(facts),
    providerUsage: compareProviderUsage(facts),
    usage: compareUsage(runs),
  };
}
