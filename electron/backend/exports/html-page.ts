import { createHash } from 'node:crypto';
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
import { escapeHtml } from './html-text';
import { PAGE_STYLE } from './page-style';

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** Whatever might get into the page: nothing runs, nothing is loaded, nothing is sent. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** A comparison as a page of its own: no script, no request, all content as text. */
export async function* htmlPage(source: ExportSource): AsyncGenerator<string, void> {
  const { title, subtitle, hasSimulated, sections } = await comparisonReport(source);
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p>${escapeHtml(subtitle)}.</p>
${hasSimulated ? '<p>Answers marked Demo were simulated on this machine.</p>\n' : ''}`;
  for (const [index, section] of sections.entries()) yield sectionOf(section, index + 1);
  yield '</main>\n</body>\n</html>\n';
}

function sectionOf({ prompt, runs }: ReportSection, number: number): string {
  return `<section aria-labelledby="prompt-${number}">
<h2 id="prompt-${number}">Prompt ${number}</h2>
<pre dir="auto">${preText(prompt)}</pre>
<div class="scroll" tabindex="0" role="region" aria-label="Figures of prompt ${number}">
${tableOf(FIGURE_HEAD, runs.map(figureRow))}</div>
<p>${escapeHtml(FIGURE_NOTE)}</p>
<div class="answers">
${runs.map(answerOf).join('')}</div>
</section>
`;
}

function answerOf({ run }: ExportedRun): string {
  const { system } = run.request;
  const settings = settingsOf(run);
  const parts = [
    `<h3>${escapeHtml(answerTitle(run))}${isSimulated(run) ? ' <span class="demo">Demo</span>' : ''}</h3>`,
    settings.length === 0 ? null : folded('Settings', tableOf(['Setting', 'Value'], settings)),
    system === null || system === '' ? null : folded('System prompt', pre(system)),
    ...remarksOf(run).map((remark) => `<p class="remark" dir="auto">${escapeHtml(remark)}</p>`),
    run.reasoning === '' ? null : folded('Reasoning', pre(run.reasoning)),
    run.text === ''
      ? '<p>No text.</p>'
      : `<pre class="answer" dir="auto">${preText(run.text)}</pre>`,
  ];
  return `<article>\n${parts.filter((part) => part !== null).join('\n')}\n</article>\n`;
}

function folded(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>${content}</details>`;
}

function pre(text: string): string {
  return `<pre dir="auto">${preText(text)}</pre>`;
}

/** A page leaves out the first line end of such a block. */
function preText(text: string): string {
  return `\n${escapeHtml(text)}`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = row.map((text) => `<td>${escapeHtml(text)}</td>`).join('');
    return `<tr>${cells}</tr>\n`;
  });
  return `<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${body.join('')}</tbody>\n</table>\n`;
}
