import type { ExportFormat } from '@shared/contract/exports';

/** What runs can be saved as, in the order in which the app lists it. */
export const EXPORT_CHOICES: readonly {
  format: ExportFormat;
  label: string;
  detail: string;
  /** To be read by people. */
  isReport?: true;
}[] = [
  {
    format: 'html',
    label: 'HTML page',
    detail: 'Answers side by side, to read anywhere',
    isReport: true,
  },
  { format: 'markdown', label: 'Markdown report', detail: 'For tickets and notes', isReport: true },
  { format: 'csv', label: 'CSV', detail: 'Figures, one line per run' },
  { format: 'har', label: 'HAR', detail: 'Requests and raw answers, for browser tools' },
  { format: 'jsonl', label: 'JSONL', detail: 'Whole runs with raw frames, one per line' },
];
