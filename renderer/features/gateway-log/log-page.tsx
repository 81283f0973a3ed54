import { Button } from '@renderer/ui/button';
import { EmptyState } from '@renderer/ui/empty-state';
import type { GatewayLogPage } from '@shared/domain/gateway-log';
import { LogFailure } from './log-failure';
import { LogTable } from './log-table';

interface Paging {
  /** From 1. */
  page: number;
  perPage: number;
  onChange: (page: number) => void;
}

/** One page of the gateway's log, or why there is none. */
export function LogPage(props: {
  /** Undefined until the first page has come. */
  found: GatewayLogPage | undefined;
  failure: Error | null;
  /** Neither filters nor words are asked for. */
  asksForAll: boolean;
  selected: string | null;
  onSelect: (logId: string) => void;
  paging: Paging;
}) {
  const { found, failure, asksForAll, selected, onSelect, paging } = props;
  if (failure !== null)
    return (
      <div className="p-3">
        <LogFailure failure={failure} />
      </div>
    );
  if (found === undefined) return null;
  const { records, total } = found;
  return (
    <>
      {records.length > 0 ? (
        <LogTable records={records} selected={selected} onSelect={onSelect} />
      ) : (
        <Nothing asksForAll={asksForAll} paging={paging} />
      )}
      {records.length > 0 ? <Pages total={total} here={records.length} paging={paging} /> : null}
    </>
  );
}

function Nothing({ asksForAll, paging }: { asksForAll: boolean; paging: Paging }) {
  if (paging.page > 1)
    return (
      <EmptyState
        title="Nothing on this page"
        actions={<Button onClick={() => paging.onChange(1)}>Newest entries</Button>}
      >
        The log is not as long, or has become shorter.
      </EmptyState>
    );
  return asksForAll ? (
    <EmptyState title="The gateway has logged nothing yet">
      Send a prompt through it in Compare. An entry can be read a second or so later.
    </EmptyState>
  ) : (
    <EmptyState title="No entry passes these filters">
      All conditions must hold. Take one away, or search for less.
    </EmptyState>
  );
}

function Pages({ total, here, paging }: { total: number | null; here: number; paging: Paging }) {
  const { page, perPage, onChange } = paging;
  const last = total === null ? null : Math.max(1, Math.ceil(total / perPage));
  const isLast = last === null ? here < perPage : page >= last;
  return (
    <nav aria-label="Pages" className="flex items-center gap-2.5 p-3 text-sm text-muted">
      <Button size="small" disabled={page === 1} onClick={() => onChange(page - 1)}>
        Newer
      </Button>
      <span className="num" role="status">
        Page {page}
        {last === null ? '' : ` of ${last}`}
        {total === null
          ? ''
          : ` · ${total === 1 ? '1 entry' : `${total.toLocaleString('en')} entries`}`}
      </span>
      <Button size="small" disabled={isLast} onClick={() => onChange(page + 1)}>
        Older
      </Button>
    </nav>
  );
}
