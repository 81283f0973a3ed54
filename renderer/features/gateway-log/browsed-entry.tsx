import { query } from '@renderer/rpc/client';
import { listCost } from '@shared/domain/gateway-log-figures';
import type { TokenPrice } from '@shared/domain/model';
import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LogRecordView } from './log-record-view';
import { useLogRecord, type LogPlace } from './use-log-record';

/** What the app knows beside the gateway's log. */
export interface OwnKnowledge {
  /** What a model costs by its list; null: unknown. */
  listPrice(model: string): TokenPrice | null;
  /** The way to a run of the app's own log. */
  runLink(runId: string): ReactNode;
}

/** One entry that was found in the gateway's log, beside the run of the app that it is of, if it is of one. */
export function BrowsedEntry(props: { place: LogPlace; own: OwnKnowledge; onClose: () => void }) {
  const { place, own, onClose } = props;
  const { data: record } = useLogRecord(place, 0);
  const { data: run } = useQuery(
    query.gatewayLogs.ownRun.queryOptions({
      input: record ? { logId: record.id } : skipToken,
    }),
  );
  return (
    <LogRecordView
      place={place}
      own={run ? { run, estimate: listCost(run, own.listPrice(run.request.model)) } : null}
      mayComeUntil={0}
      onClose={onClose}
    >
      {run === undefined ? null : run === null ? (
        <p className="text-sm text-muted">No run in this app’s log has this log id.</p>
      ) : (
        own.runLink(run.id)
      )}
    </LogRecordView>
  );
}
