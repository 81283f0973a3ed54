import { formatBytes, formatDuration } from '@renderer/lib/format';
import { formatMoment } from '@renderer/lib/format-moment';
import { Pill, type PillTone } from '@renderer/ui/pill';
import { Cell, HeaderCell, Table } from '@renderer/ui/table';
import { cacheStatusOf } from '@shared/domain/cache/cache-status';
import type { RunState } from '@shared/domain/run';
import { wireTimes } from '@shared/domain/wire-comparison';
import type { ReactNode } from 'react';
import type { WireAnswer } from './use-wire-answers';

const TONES: Record<RunState, PillTone> = {
  running: 'info',
  completed: 'hit',
  length: 'miss',
  filtered: 'miss',
  stopped: 'neutral',
  failed: 'fail',
  'cut-off': 'fail',
};

const FIGURES: readonly { name: string; of: (answer: WireAnswer) => ReactNode }[] = [
  { name: 'Model', of: ({ run }) => <span className="font-mono">{run.request.model}</span> },
  { name: 'Began', of: ({ run }) => formatMoment(run.startedAt) },
  { name: 'State', of: ({ run }) => <Pill tone={TONES[run.state]}>{run.state}</Pill> },
  { name: 'HTTP status', of: ({ run }) => run.status ?? '–' },
  { name: 'First byte', of: ({ run }) => <Time answer={run} ms={wireTimes(run).firstByte} /> },
  { name: 'First text', of: ({ run }) => formatDuration(wireTimes(run).firstText) },
  { name: 'Total', of: ({ run }) => formatDuration(wireTimes(run).total) },
  { name: 'Events', of: ({ framesTotal, facts }) => (facts === null ? '–' : framesTotal) },
  { name: 'Event types', of: ({ facts }) => facts?.events.size ?? '–' },
  {
    name: 'Request body',
    of: ({ run }) => (run.sent === null ? '–' : formatBytes(byteLength(run.sent.body))),
  },
];

/** Which run it is, its state and status, times since the request was sent, and how many events came. */
export function AnswerFigures({ answers }: { answers: readonly WireAnswer[] }) {
  return (
    <section aria-label="Figures" className="rounded-md border border-line bg-surface">
      <Table label="Figures" className="table-fixed">
        <thead>
          <tr>
            <HeaderCell className="w-52">
              <span className="sr-only">Figure</span>
            </HeaderCell>
            {answers.map(({ label, run }) => (
              <HeaderCell key={run.id} className="truncate" title={label}>
                {label}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {FIGURES.map(({ name, of }) => (
            <tr key={name}>
              <th
                scope="row"
                className="border-b border-line px-2.5 py-row text-left font-normal text-muted"
              >
                {name}
              </th>
              {answers.map((answer) => (
                <Cell key={answer.run.id} className="num">
                  {of(answer)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** A time of an answer from the cache is no time of the model. */
function Time({ answer, ms }: { answer: WireAnswer['run']; ms: number | null }) {
  const cached = cacheStatusOf(answer.responseHeaders) === 'HIT';
  return (
    <>
      {formatDuration(ms)} {cached ? <Pill tone="hit">from cache</Pill> : null}
    </>
  );
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
