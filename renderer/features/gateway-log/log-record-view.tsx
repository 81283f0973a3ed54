import { Button } from '@renderer/ui/button';
import { CopyButton } from '@renderer/ui/copy-button';
import { CopyableText } from '@renderer/ui/copyable-text';
import { Disclosure } from '@renderer/ui/disclosure';
import { IconButton } from '@renderer/ui/icon-button';
import { Spinner } from '@renderer/ui/spinner';
import type { OwnFigures } from '@shared/domain/gateway-log-figures';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { FiguresTable } from './figures-table';
import { LogBodies } from './log-bodies';
import { LogFailure } from './log-failure';
import { RateLog } from './rate-log';
import { useLogRecord, type LogPlace } from './use-log-record';

/** One entry of the gateway's log: figures, rating, bodies. `own`: the run that it is of, to compare. */
export function LogRecordView(props: {
  place: LogPlace;
  own: OwnFigures | null;
  /** Until when the entry may not be written yet, epoch ms. */
  mayComeUntil: number;
  /** Where it is shown beside something else. */
  onClose?: () => void;
  /** What else is to be said of it, above its figures. */
  children?: ReactNode;
}) {
  const { place, own, mayComeUntil, onClose, children } = props;
  const { data: record, error, refetch, isFetching } = useLogRecord(place, mayComeUntil);
  const buttons = (
    <>
      <Button size="small" onClick={() => void refetch()} disabled={isFetching}>
        Read again
      </Button>
      {onClose === undefined ? null : (
        <IconButton label="Close the entry" icon={<X size={13} aria-hidden />} onClick={onClose} />
      )}
    </>
  );
  if (record === undefined)
    return error === null ? (
      <Spinner label="Reading the gateway’s log entry" />
    ) : (
      <LogFailure failure={error} actions={buttons} />
    );
  return (
    <section aria-label="Gateway log entry" className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <span>
          Gateway <span className="font-mono">{place.gatewayId}</span>
        </span>
        <CopyableText text={record.id} label="cf-aig-log-id" />
        <time dateTime={record.createdAt}>{record.createdAt}</time>
        <span className="ml-auto flex items-center gap-1">{buttons}</span>
      </div>
      {error === null ? null : <LogFailure failure={error} />}
      {children}
      <FiguresTable record={record} own={own} />
      <RateLog key={record.id} place={place} record={record} />
      <LogBodies place={place} />
      <Disclosure summary="The record, as it came">
        <div className="relative my-1.5 rounded-md border border-line bg-surface">
          <CopyButton
            label="Copy the record"
            text={() => JSON.stringify(record.raw, null, 2)}
            className="absolute top-1 right-1"
          />
          <pre
            tabIndex={0}
            role="group"
            aria-label="Record"
            className="max-h-96 overflow-auto p-2.5 pr-10 font-mono text-xs break-words whitespace-pre-wrap"
          >
            {JSON.stringify(record.raw, null, 2)}
          </pre>
        </div>
      </Disclosure>
    </section>
  );
}
