import type { ExportSource } from './exported-run';

/** Runs as JSON, one per line and whole: the run, its raw frames with their times (ms since it was queued), its cost. */
export async function* jsonlFile({ runs }: ExportSource): AsyncGenerator<string, void> {
  for await (const { run, cost, readFrames } of runs) {
    const { frames, total } = readFrames();
    yield `${JSON.stringify({ version: 1, run, cost, frames, framesTotal: total })}\n`;
  }
}
