import { formatDuration, formatTokens, formatUsd } from '@renderer/lib/format';
import { Pill } from '@renderer/ui/pill';
import type { LogEntry } from '@shared/contract/log';
import type { LogOrder } from '@shared/domain/log-query';
import { parseModelId } from '@shared/domain/model';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import type { ReactNode } from 'react';
import { stateTone, stateWords, timeWords } from '../state/log-words';

/** One column of the list. */
export interface LogColumn {
  id: string;
  label: string;
  /** Px, until the reader changes it; null: what the others leave. */
  width: number | null;
  numeric?: boolean;
  /** By what a press on its heading sorts; left out: by nothing. */
  order?: LogOrder;
  /** Left out until it is chosen. */
  extra?: boolean;
  title?: (entry: LogEntry) => string;
  render: (entry: LogEntry) => ReactNode;
}

/** The column that is always there; how it looks is up to the row. */
export const TIME: LogColumn = {
  id: 'time',
  label: 'Time',
  width: 148,
  order: 'startedAt',
  render: ({ startedAt }) => timeWords(startedAt),
};

/** All columns that can be chosen, in the order in which they stand. */
export const LOG_COLUMNS: readonly LogColumn[] = [
  {
    id: 'model',
    label: 'Model',
    width: 152,
    order: 'model',
    title: ({ model }) => model,
    render: ({ model }) => parseModelId(model).name,
  },
  {
    id: 'format',
    label: 'Format',
    width: 132,
    render: ({ format }) => <span className="text-muted">{FORMAT_LABELS[format]}</span>,
  },
  {
    id: 'status',
    label: 'Status',
    width: 100,
    order: 'status',
    render: (entry) => <Pill tone={stateTone(entry.state)}>{stateWords(entry)}</Pill>,
  },
  {
    id: 'cache',
    label: 'Cache',
    width: 72,
    render: ({ cacheStatus }) =>
      cacheStatus === null ? (
        '–'
      ) : (
        <Pill tone={cacheStatus === 'HIT' ? 'hit' : 'miss'}>{cacheStatus}</Pill>
      ),
  },
  {
    id: 'first-token',
    label: 'First token',
    width: 100,
    numeric: true,
    order: 'firstTextAfter',
    render: ({ firstTextAfter }) => formatDuration(firstTextAfter),
  },
  {
    id: 'total',
    label: 'Total',
    width: 80,
    numeric: true,
    order: 'endedAfter',
    render: ({ endedAfter }) => formatDuration(endedAfter),
  },
  {
    id: 'tokens',
    label: 'Tokens',
    width: 104,
    numeric: true,
    order: 'tokens',
    render: ({ usage }) =>
      usage === null
        ? '–'
        : `${formatTokens(usage.inputTokens)} → ${formatTokens(usage.outputTokens)}`,
  },
  {
    id: 'cost',
    label: 'Cost',
    width: 116,
    numeric: true,
    order: 'cost',
    title: ({ isReported }) =>
      isReported ? 'as the gateway’s log says' : 'estimated by list price',
    render: ({ cost, isReported }) =>
      cost === null ? (
        <span className="text-faint">unknown</span>
      ) : (
        <>
          {formatUsd(cost)}
          {isReported || cost === 0 ? null : <span className="text-faint"> est.</span>}
        </>
      ),
  },
  {
    id: 'finish',
    label: 'Finish reason',
    width: 116,
    extra: true,
    render: ({ finishReason }) => finishReason ?? '–',
  },
  {
    id: 'gateway',
    label: 'Gateway',
    width: 116,
    extra: true,
    render: ({ gateway }) => gateway ?? '–',
  },
  {
    id: 'note',
    label: 'Note',
    width: 160,
    extra: true,
    title: ({ note }) => note,
    render: ({ note }) => (note === '' ? '–' : note),
  },
  {
    id: 'prompt',
    label: 'Prompt',
    width: null,
    render: ({ prompt }) => <span className="text-muted">{prompt}</span>,
  },
];
