import { oc, type } from '@orpc/contract';
import { z } from 'zod';

/** What runs can be taken elsewhere as. */
export const EXPORT_FORMATS = ['har', 'jsonl', 'csv', 'markdown', 'html'] as const;

/** One of these. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Runs as files for other programs. The token is in none of them. */
export const exportsContract = {
  /**
   * `har`: HAR 1.2, requests and raw answers; `jsonl`: one run per line, whole; `csv`: figures, one line per run;
   * `markdown`, `html`: a report to read, the runs side by side. Unknown ids are left out.
   */
  runs: oc
    .input(
      z.strictObject({
        runIds: z.array(z.uuid()).min(1).max(5_000),
        format: z.enum(EXPORT_FORMATS),
        title: z.string().max(500),
      }),
    )
    .output(type<{ text: string; fileName: string; mediaType: string }>()),
};
