import { ComparisonTable } from '@renderer/ui/comparison-table';
import type { ComparedRow } from '@shared/domain/compared-row';
import { compareWire } from '@shared/domain/compare-wire';
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
  const rows = compareWire(answers);
  return [
    {
      title: 'Request body',
      subject: 'JSON path',
      rows: rows.body,
      emptyText: 'No request is stored.',
    },
    {
      title: 'Request headers',
      subject: 'Header',
      rows: rows.headers,
      emptyText: 'No request is stored.',
    },
    {
      title: 'Answer',
      subject: 'Header',
      rows: rows.answer,
      emptyText: 'Nothing came back.',
    },
    {
      title: 'Events',
      subject: 'Type',
      rows: rows.events,
      emptyText: 'No event is stored.',
    },
    {
      title: 'Usage, in one form',
      subject: 'Count',
      rows: rows.usage,
      emptyText: 'No answer reported its tokens.',
    },
    {
      title: 'Usage, as the provider sent it',
      subject: 'JSON path',
      rows: rows.providerUsage,
      emptyText: 'No event held any counts.',
    },
  ];
}
