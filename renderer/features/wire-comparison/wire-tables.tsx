import { ComparisonTable } from '@renderer/ui/comparison-table';
import type { ComparedRow } from '@shared/domain/compared-row';
import { compareRequests } from '@shared/domain/request-difference';
import {
  compareAnswers,
  compareEvents,
  compareProviderUsage,
  compareUsage,
} from '@shared/domain/wire-comparison';
import type { WireAnswer } from './use-wire-answers';

interface WireTable {
  title: string;
  subject: string;
  rows: ComparedRow[];
  emptyText: string;
}

/** Requests, answers, events and counts, a table each. */
export function WireTables(props: { answers: readonly WireAnswer[]; onlyDifferences: boolean }) {
  const { answers, onlyDifferences } = props;
  return tablesOf(answers).map(({ title, subject, rows, emptyText }) => (
    <section key={title} aria-label={title} className="flex flex-col gap-1.5">
      <h3 className="font-semibold">{title}</h3>
      <ComparisonTable
        label={title}
        subject={subject}
        places={answers.map(({ label }) => label)}
        rows={rows}
        onlyDifferences={onlyDifferences}
        emptyText={emptyText}
      />
    </section>
  ));
}

function tablesOf(answers: readonly WireAnswer[]): WireTable[] {
  const runs = answers.map(({ run }) => run);
  const facts = answers.map((answer) => answer.facts ?? { events: new Map(), usage: new Map() });
  const { headers, body } = compareRequests(
    runs.map(({ request, sent }) => ({
      settings: request,
      sent: sent ?? { method: 'POST', url: '', headers: {}, body: '' },
    })),
  );
  return [
    {
      title: 'Request body',
      subject: 'JSON path',
      rows: body,
      emptyText: 'No request is stored.',
    },
    {
      title: 'Request headers',
      subject: 'Header',
      rows: headers,
      emptyText: 'No request is stored.',
    },
    {
      title: 'Answer',
      subject: 'Header',
      rows: compareAnswers(runs),
      emptyText: 'Nothing came back.',
    },
    {
      title: 'Events',
      subject: 'Type',
      rows: compareEvents(facts),
      emptyText: 'No event is stored.',
    },
    {
      title: 'Usage, in one form',
      subject: 'Count',
      rows: compareUsage(runs),
      emptyText: 'No answer reported its tokens.',
    },
    {
      title: 'Usage, as the provider sent it',
      subject: 'JSON path',
      rows: compareProviderUsage(facts),
      emptyText: 'No event held any counts.',
    },
  ];
}
