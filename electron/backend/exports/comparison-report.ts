import { appError, AppFailure } from '@shared/domain/app-error';
import type { Run } from '@shared/domain/run';
import { FORMAT_LABELS, type RunParameters, type RunRequest } from '@shared/domain/run-request';
import { responseMetadata } from '@shared/protocol/response-metadata';
import type { ExportedRun, ExportSource } from './exported-run';
import { runFigures } from './run-figures';

/** Runs that answered one prompt. */
export interface ReportSection {
  prompt: string;
  runs: ExportedRun[];
}

/** A comparison to read: the same facts whatever it is written as. All texts are untrusted. */
export interface ComparisonReport {
  title: string;
  /** When it was written, by what, and of how many runs. */
  subtitle: string;
  /** At least one run was answered by the demo gateway. */
  hasSimulated: boolean;
  /** In the order in which the prompts come. */
  sections: ReportSection[];
}

/** Characters: an editor or a browser opens no more. */
const MOST_TEXT = 64 * 1024 * 1024;

/** Gathers runs by their prompts. Throws `AppFailure` where their texts are more than anybody could open. */
export async function comparisonReport(source: ExportSource): Promise<ComparisonReport> {
  const { title, version, exportedAt } = source;
  const byPrompt = new Map<string, ExportedRun[]>();
  let count = 0;
  let size = 0;
  let hasSimulated = false;
  for await (const exported of source.runs) {
    const { text, reasoning, request } = exported.run;
    size += text.length + reasoning.length;
    if (size > MOST_TEXT) throw new AppFailure(TOO_LARGE);
    const prompt = promptOf(request);
    byPrompt.set(prompt, [...(byPrompt.get(prompt) ?? []), exported]);
    hasSimulated ||= isSimulated(exported.run);
    count += 1;
  }
  const runs = count === 1 ? '1 run' : `${count} runs`;
  const at = new Date(exportedAt).toISOString().slice(0, 16).replace('T', ' ');
  return {
    title: title.trim() === '' ? 'Comparison' : title,
    subtitle: `${runs}, exported on ${at} UTC by AI Gateway Playground ${version}`,
    hasSimulated,
    sections: [...byPrompt].map(([prompt, exportedRuns]) => ({ prompt, runs: exportedRuns })),
  };
}

/** True for an answer of the demo gateway, which alone sends such headers. */
export function isSimulated({ responseHeaders }: Run): boolean {
  return Object.keys(responseHeaders).some((name) => name.startsWith('x-demo-'));
}

/** What heads an answer. */
export function answerTitle({ request }: Run): string {
  return `${request.model} · ${FORMAT_LABELS[request.format]}`;
}

/** What a run was asked with, in the words of the API; settings that were left alone are left out. */
export function settingsOf({ request, sent }: Run): [name: string, value: string][] {
  const headers = Object.entries(sent?.headers ?? {}).filter(([name]) =>
    name.startsWith('cf-aig-'),
  );
  return [...parametersOf(request.parameters), ...headers];
}

/** The head of the table of figures. */
export const FIGURE_HEAD: readonly string[] = [
  'Model',
  'Format',
  'Ended',
  'Cache',
  'First text, ms',
  'Total, ms',
  'Tokens/s',
  'Tokens in',
  'Tokens out',
  'Cost, USD',
];

/** A run's line in that table. */
export function figureRow({ run, cost }: ExportedRun): string[] {
  const { firstText, total, tokensPerSecond } = runFigures(run);
  const { cacheStatus } = responseMetadata(run.responseHeaders);
  return [
    run.request.model,
    FORMAT_LABELS[run.request.format],
    run.finishReason === null || run.finishReason === run.state
      ? run.state
      : `${run.state} (${run.finishReason})`,
    cacheStatus ?? '–',
    number(firstText, 0),
    number(total, 0),
    number(tokensPerSecond, 1),
    number(run.usage?.inputTokens ?? null, 0),
    number(run.usage?.outputTokens ?? null, 0),
    costText(cost),
  ];
}

/** What stands below the table. */
export const FIGURE_NOTE =
  'Times are counted from when the request was sent. “est.”: by the list price of the time; other costs are the gateway’s own. A HIT came from the gateway’s cache: its times say nothing about the model.';

/** What is to be said of an answer beside its text, e.g. why there is none. */
export function remarksOf({ error, refusal, media, toolCalls, state, notices }: Run): string[] {
  const failure =
    error && [error.message, error.providerMessage, error.hint].filter(Boolean).join(' ');
  return [
    state === 'running' ? 'This run had not ended when it was exported.' : null,
    failure,
    refusal === '' ? null : `Refused: ${refusal}`,
    ...toolCalls.map((call) => `Called the tool ${call.name ?? '?'} with ${call.arguments}`),
    ...media.map(({ kind, url }) => `Made: ${kind}${url === null ? '' : `, ${url}`}`),
    ...notices.map(({ message }) => message),
  ].filter((remark) => remark !== null);
}

function promptOf({ messages }: RunRequest): string {
  const parts = messages.at(-1)?.content ?? [];
  return parts.map((part) => (part.type === 'text' ? part.text : '[image]')).join('\n');
}

function parametersOf(parameters: RunParameters): [string, string][] {
  const { temperature, maxTokens, topP, seed, stop, stream, reasoningEffort, extraBody } =
    parameters;
  const named: [string, unknown][] = [
    ['temperature', temperature],
    ['max_tokens', maxTokens],
    ['top_p', topP],
    ['seed', seed],
    ['stop', stop.length === 0 ? null : JSON.stringify(stop)],
    ['stream', stream],
    ['reasoning_effort', reasoningEffort],
    ['further fields', extraBody === null ? null : JSON.stringify(extraBody)],
  ];
  return named.filter(([, value]) => value !== null).map(([name, value]) => [name, String(value)]);
}

function number(value: number | null, fraction: number): string {
  if (value === null) return '–';
  return value.toLocaleString('en-US', {
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  });
}

function costText({ usd, isReported }: ExportedRun['cost']): string {
  if (usd === null) return 'unknown';
  const amount =
    usd === 0
      ? '0'
      : Number(usd.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 12 });
  return isReported ? amount : `${amount} est.`;
}

const TOO_LARGE = appError({
  kind: 'bad-input',
  code: 'export-too-large',
  message: `Nothing was exported: the answers are more than the ${MOST_TEXT / 1024 / 1024} million characters that a report has room for.`,
  hint: 'Choose fewer runs, or export as CSV, HAR or JSONL.',
});
