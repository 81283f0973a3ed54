import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import { logFilterSchema } from './log';

/** What runs can be taken elsewhere as. */
export const EXPORT_FORMATS = ['har', 'jsonl', 'csv', 'markdown', 'html'] as const;

/** One of these. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file on its way: what it is called, then its text in pieces, none of which ends within a character. */
export type ExportPiece =
  | { type: 'file'; fileName: string; mediaType: string }
  /** `runs`: so many have been read so far. */
  | { type: 'text'; text: string; runs: number };

const format = z.enum(EXPORT_FORMATS);
const title = z.string().max(500);

/** Runs as files for other programs, however large. The token is in none of them. */
export const exportsContract = {
  /**
   * `har`: HAR 1.2, requests and raw answers; `jsonl`: one run per line, whole; `csv`: figures, one line per run;
   * `markdown`, `html`: a report to read, the runs side by side. Unknown ids are left out.
   */
  runs: oc
    .input(
      z.strictObject({
        runIds: z.array(z.uuid()).min(1).max(5_000),
        format,
        title,
      }),
    )
    .output(eventIterator(type<ExportPiece>())),
  /** The same of all runs of the log that pass a filter, newest first. Refuses a report (`markdown`, `html`) of more than `MOST_IN_REPORT`. */
  matching: oc
    .input(z.strictObject({ filter: logFilterSchema, format, title }))
    .output(eventIterator(type<ExportPiece>())),
};
