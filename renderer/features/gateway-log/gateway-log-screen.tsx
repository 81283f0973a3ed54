import { query } from '@renderer/rpc/client';
import { useSettled } from '@renderer/lib/use-settled';
import { Button } from '@renderer/ui/button';
import { EmptyState } from '@renderer/ui/empty-state';
import { Select } from '@renderer/ui/select';
import { Spinner } from '@renderer/ui/spinner';
import { TextField } from '@renderer/ui/text-field';
import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { conditionsOf, type ConditionDraft } from './condition-draft';
import { FilterBuilder } from './filter-builder';
import { LogFailure } from './log-failure';
import { LogRecordView } from './log-record-view';
import { LogTable } from './log-table';

const PER_PAGE = 20;
/** Ms after the last key until the gateway is asked. */
const TYPING = 400;

/** The gateway's own log: chosen, filtered, looked through. `back`: the way to the log of the app. */
export function GatewayLogScreen({ back }: { back: ReactNode }) {
  const [gatewayId, setGatewayId] = useState(DEFAULT_GATEWAY_ID);
  const [search, setSearch] = useState('');
  const [drafts, setDrafts] = useState<readonly ConditionDraft[]>([]);
  const [page, setPage] = useState(1);
  const [selected, setSelected] = useState<string | null>(null);
  const asked = useSettled(JSON.stringify({ search, drafts }), TYPING);
  const settled = JSON.parse(asked) as { search: string; drafts: ConditionDraft[] };
  const { data, error, isFetching, refetch } = useQuery(
    query.gatewayLogs.list.queryOptions({
      input: {
        gatewayId,
        conditions: conditionsOf(settled.drafts),
        search: settled.search.trim(),
        page,
        perPage: PER_PAGE,
      },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  const fromStart = (change: () => void) => {
    change();
    setPage(1);
    setSelected(null);
  };
  const records = data?.records ?? [];
  const asksNothing = settled.search.trim() === '' && conditionsOf(settled.drafts).length === 0;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-2.5 border-b border-line px-3.5 py-1.5">
        <h1 className="font-semibold">The gateway’s own log</h1>
        <GatewayChoice value={gatewayId} onChange={(id) => fromStart(() => setGatewayId(id))} />
        <TextField
          label="Search the gateway’s log"
          placeholder="Search"
          value={search}
          onChange={(text) => fromStart(() => setSearch(text))}
          className="w-52"
        />
        <span className="flex-1" />
        {isFetching ? <Spinner label="Reading the gateway’s log" /> : null}
        {back}
        <Button size="small" variant="ghost" onClick={() => void refetch()}>
          Refresh
        </Button>
      </header>
      <div className="shrink-0 border-b border-line px-3.5 py-2">
        <FilterBuilder drafts={drafts} onChange={(next) => fromStart(() => setDrafts(next))} />
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="min-w-0 flex-1 overflow-y-auto">
          {error === null ? null : (
            <div className="p-3">
              <LogFailure failure={error} />
            </div>
          )}
          {error === null && records.length > 0 ? (
            <LogTable records={records} selected={selected} onSelect={setSelected} />
          ) : null}
          {error === null && data !== undefined && records.length === 0 ? (
            <Nothing asksNothing={asksNothing} />
          ) : null}
          {data === undefined || error !== null ? null : (
            <Pages total={data.total} here={records.length} page={page} onChange={setPage} />
          )}
        </div>
        {selected === null ? null : (
          <aside className="w-[clamp(22rem,42%,44rem)] shrink-0 overflow-y-auto border-l border-line p-3.5">
            <LogRecordView
              key={selected}
              place={{ gatewayId, logId: selected }}
              own={null}
              mayComeUntil={0}
            />
          </aside>
        )}
      </div>
    </div>
  );
}

function GatewayChoice(props: { value: string; onChange: (id: string) => void }) {
  const { data } = useQuery(query.gateways.list.queryOptions({ input: { search: null } }));
  const ids = new Set([props.value, ...(data?.gateways ?? []).map(({ id }) => id)]);
  return (
    <Select
      label="Gateway"
      value={props.value}
      onChange={props.onChange}
      options={[...ids].map((id) => ({ value: id, label: id }))}
      className="font-mono"
    />
  );
}

function Nothing({ asksNothing }: { asksNothing: boolean }) {
  return asksNothing ? (
    <EmptyState title="The gateway has logged nothing yet">
      Send a prompt through it in Compare. An entry can be read a second or so later.
    </EmptyState>
  ) : (
    <EmptyState title="No entry passes these filters">
      All conditions must hold. Take one away, or search for less.
    </EmptyState>
  );
}

function Pages(props: {
  total: number | null;
  here: number;
  page: number;
  onChange: (page: number) => void;
}) {
  const { total, here, page, onChange } = props;
  const last = total === null ? null : Math.max(1, Math.ceil(total / PER_PAGE));
  const isLast = last === null ? here < PER_PAGE : page >= last;
  if (page === 1 && isLast && here === 0) return null;
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
