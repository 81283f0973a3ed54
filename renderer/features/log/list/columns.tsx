import { formatDuration, formatTokens, formatUsd } from '@renderer/lib/format';
import { Pill } from '@renderer/ui/pill';
import type { LogEntry } from '@shared/contract/log';
import type { LogOrder } from '@shared/domain/log-query';
import { parseModelId } from '@shared/domain/model';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import type { ReactNode } from 'react';
import { stateTone, stateWords } from '../state/log-words';

/** One column that can be shown beside the time of a run. */
export interface LogColumn {
  id: string;
  label: string;
  width: string;
  numeric?: boolean;
  /** By what a press on its heading sorts; left out: by nothing. */
  order?: LogOrder;
  /** Left out until it is chosen. */
  extra?: boolean;
  title?: (entry: LogEntry) => string;
  render: (entry: LogEntry) => ReactNode;
}

/** All columns in the order in which they stand. */
export const LOG_COLUMNS: readonly LogColumn[] = [
  {
    id: 'model',
    label: 'Model',
    width: 'w-40',
    order: 'model',
    title: ({ model }) => model,
    render: ({ model }) => parseModelId(model).name,
  },
  {
    id: 'format',
    label: 'Format',
    width: 'w-34',
    render: ({ format }) => <span className="text-muted">{FORMAT_LABELS[format]}</span>,
  },
  {
    id: 'status',
    label: 'Status',
    width: 'w-25',
    order: 'status',
    render: (entry) => <Pill tone={stateTone(entry.state)}>{stateWords(entry)}</Pill>,
  },
  {
    id: 'cache',
    label: 'Cache',
    width: 'w-16',
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
    width: 'w-24',
    numeric: true,
    order: 'firstTextAfter',
    render: ({ firstTextAfter }) => formatDuration(firstTextAfter),
  },
  {
    id: 'total',
    label: 'Total',
    width: 'w-20',
    numeric: true,
    order: 'endedAfter',
    render: ({ endedAfter }) => formatDuration(endedAfter),
  },
  {
    id: 'tokens',
    label: 'Tokens',
    width: 'w-26',
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
    width: 'w-32',
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
    width: 'w-28',
    extra: true,
    render: ({ finishReason }) => finishReason ?? '–',
  },
  {
    id: 'gateway',
    label: 'Gateway',
    width: 'w-28',
    extra: true,
    render: ({ gateway }) => gateway ?? '–',
  },
  {
    id: 'note',
    label: 'Note',
    width: 'w-40',
    extra: true,
    title: ({ note }) => note,
    render: ({ note }) => (note === '' ? '–' : note),
  },
  {
    id: 'prompt',
    label: 'Prompt',
    width: 'min-w-40',
    render: ({ prompt }) => <span className="text-muted">{prompt}</span>,
  },
];
