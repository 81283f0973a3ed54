import {
  answerTitle,
  comparisonReport,
  FIGURE_HEAD,
  FIGURE_NOTE,
  figureRow,
  isSimulated,
  remarksOf,
  settingsOf,
  type ReportSection,
} from './comparison-report';
import type { ExportedRun, ExportSource } from './exported-run';
import { fenced, inline, table } from './markdown-text';

/** A comparison as Markdown: prompts, answers and figures. No text of a model or a prompt is markup in it. */
export async function* markdownReport(source: ExportSource): AsyncGenerator<string, void> {
  const { title, subtitle, hasSimulated, sections } = await comparisonReport(source);
  yield `# ${inline(title)}\n\n${inline(subtitle)}.\n`;
  if (hasSimulated) yield '\n**Demo:** answers marked so were simulated on this machine.\n';
  for (const [index, section] of sections.entries()) yield* sectionOf(section, index + 1);
}

function* sectionOf({ prompt, runs }: ReportSection, number: number): Generator<string> {
  yield `\n## Prompt ${number}\n\n${fenced(prompt)}`;
  yield `\n### Figures\n\n${table(FIGURE_HEAD, runs.map(figureRow))}\n${FIGURE_NOTE}\n`;
  for (const exported of runs) yield answerOf(exported);
}

function answerOf({ run }: ExportedRun): string {
  const { system } = run.request;
  const settings = settingsOf(run);
  const parts = [
    `\n### ${inline(answerTitle(run))}${isSimulated(run) ? ' (Demo)' : ''}\n`,
    settings.length === 0 ? null : table(['Setting', 'Value'], settings),
    system === null || system === '' ? null : `System prompt:\n\n${fenced(system)}`,
    ...remarksOf(run).map((remark) => `> ${inline(remark)}\n`),
    run.reasoning === '' ? null : `Reasoning:\n\n${fenced(run.reasoning)}`,
    run.text === '' ? 'No text.\n' : `Answer:\n\n${fenced(run.text)}`,
  ];
  return parts.filter((part) => part !== null).join('\n');
}
