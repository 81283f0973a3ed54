import { cacheReasonText } from '@shared/domain/cache/cache-reason-text';
import { csvText, type CsvCell } from '@shared/domain/csv';
import type { Lab, LabShot } from '@shared/domain/lab/lab';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { matrixVariants } from '@shared/domain/lab/matrix-variants';

const PROMPT_CHARACTERS = 200;

type Column = [name: string, value: (shot: LabShot) => CsvCell];

const time = (ms: number | null) => (ms === null ? null : Math.round(ms * 1000) / 1000);

/** The same for every kind of experiment; new ones only at the end. Times as numbers, their unit in the name. */
const COLUMNS: readonly Column[] = [
  ['shot', ({ index }) => index + 1],
  ['label', ({ label }) => label],
  ['prompt', ({ row }) => row + 1],
  ['variant', ({ column }) => column + 1],
  ['repeat', ({ repeat }) => repeat + 1],
  ['state', ({ state }) => state],
  ['http_status', ({ status }) => status],
  ['cache_status', ({ cacheStatus }) => cacheStatus],
  ['started_ms', ({ startedAt }) => time(startedAt)],
  ['ended_ms', ({ endedAt }) => time(endedAt)],
  ['first_byte_ms', ({ headersAfter }) => time(headersAfter)],
  ['first_text_ms', ({ firstTextAfter }) => time(firstTextAfter)],
  ['total_ms', ({ endedAfter }) => time(endedAfter)],
  ['input_tokens', ({ usage }) => usage?.inputTokens ?? null],
  ['cached_input_tokens', ({ usage }) => usage?.cachedInputTokens ?? null],
  ['output_tokens', ({ usage }) => usage?.outputTokens ?? null],
  ['reasoning_tokens', ({ usage }) => usage?.reasoningTokens ?? null],
  ['estimated_cost_usd', ({ cost }) => cost],
  ['estimated_saved_usd', ({ saved }) => saved],
  ['entry_age_ms', ({ entryAge }) => time(entryAge)],
  [
    'expires_at',
    ({ expiresAt }) => (expiresAt === null ? null : new Date(expiresAt).toISOString()),
  ],
  ['inferred_reason', ({ reason }) => (reason === null ? null : cacheReasonText(reason))],
  ['tries', ({ tries }) => tries?.length ?? null],
  ['try_outcomes', ({ tries }) => tries?.map(({ outcome }) => outcome).join(' ') ?? null],
  ['log_id', ({ logId }) => logId],
  ['run_id', ({ runId }) => runId],
  ['error_code', ({ error }) => error?.code ?? null],
  ['error', ({ error }) => error?.message ?? null],
];

/** All shots of an experiment as CSV, one line each; a matrix adds each prompt and the values of its axes. */
export function labToCsv({ definition, shots }: Lab): string {
  const columns = [...COLUMNS, ...matrixColumns(definition)];
  return csvText([
    columns.map(([name]) => name),
    ...shots.map((shot) => columns.map(([, value]) => value(shot))),
  ]);
}

function matrixColumns(definition: LabDefinition): Column[] {
  if (definition.kind !== 'matrix') return [];
  const { axes, prompts, request } = definition;
  const variants = matrixVariants(request, axes);
  return [
    ['prompt_text', ({ row }) => prompts[row]?.slice(0, PROMPT_CHARACTERS) ?? null],
    ...axes.map(({ field }, axis): Column => [
      field,
      ({ column }) => {
        const value = variants[column]?.values[axis]?.value ?? null;
        return typeof value === 'boolean' ? String(value) : value;
      },
    ]),
  ];
}
