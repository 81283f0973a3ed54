import { query } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { SearchField } from '@renderer/ui/search-field';
import { Select } from '@renderer/ui/select';
import { Spinner } from '@renderer/ui/spinner';
import { GATEWAY_LOG_LIMITS } from '@shared/domain/gateway-log-filters';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { BrowsedEntry, type OwnKnowledge } from './browsed-entry';
import { FilterBar } from './filter-bar';
import { readLogAddress, writeLogAddress, type LogAddress } from './log-address';
import { LogPage } from './log-page';

const PER_PAGE = 20;

/** The gateway's own log: chosen, filtered, looked through. What is looked at stands in the address. */
export function GatewayLogScreen(props: {
  /** The query of the address, without `?`. */
  search: string;
  /** Puts another query into the address; `replace` leaves no step to go back to. */
  setSearch: (search: string, options?: { replace?: boolean }) => void;
  /** The way to the log of the app. */
  back: ReactNode;
  own: OwnKnowledge;
}) {
  const { search: place, setSearch, back, own } = props;
  const address = useMemo(() => readLogAddress(place), [place]);
  const { gatewayId, search, conditions, page, logId } = address;
  const go = (change: Partial<LogAddress>) =>
    setSearch(writeLogAddress({ ...address, ...change }), { replace: true });
  const ask = (change: Partial<LogAddress>) => go({ page: 1, logId: null, ...change });
  const table = useRef<HTMLDivElement>(null);
  const close = () => {
    // The button that was pressed goes away with the entry.
    table.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    go({ logId: null });
  };
  const words = search.trim();
  const list = useQuery(
    query.gatewayLogs.list.queryOptions({
      input: { gatewayId, conditions: [...conditions], search: words, page, perPage: PER_PAGE },
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  const [answered, setAnswered] = useState(gatewayId);
  if (answered !== gatewayId && list.isSuccess && !list.isPlaceholderData) setAnswered(gatewayId);
  return (
    // Where the window is low, or all is enlarged, what stands above the list scrolls away with it.
    <div className="flex h-full min-h-0 flex-col overflow-y-auto">
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-2.5 border-b border-line px-3.5 py-1.5">
        <h1 className="font-semibold">The gateway’s own log</h1>
        <GatewayChoice value={gatewayId} onChange={(id) => ask({ gatewayId: id })} />
        <SearchField
          label="Search the gateway’s log"
          placeholder="Search"
          value={search}
          maxLength={GATEWAY_LOG_LIMITS.searchLength}
          data-own-keys={search === '' ? undefined : 'Escape'}
          onChange={(typed) => ask({ search: typed })}
          className="w-52"
        />
        <Button size="small" variant="ghost" onClick={() => void list.refetch()}>
          Refresh
        </Button>
        {list.isFetching ? <Spinner label="Reading the gateway’s log" /> : null}
        <span className="flex-1" />
        {back}
      </header>
      <FilterBar conditions={conditions} onChange={(next) => ask({ conditions: next })} />
      <div className="@container relative flex min-h-80 flex-1">
        <div ref={table} className="min-w-0 flex-1 overflow-y-auto">
          <LogPage
            // An entry of another gateway would be looked for in this one.
            found={answered === gatewayId ? list.data : undefined}
            failure={list.error}
            asksForAll={words === '' && conditions.length === 0}
            selected={logId}
            onSelect={(id) => go({ logId: id })}
            paging={{
              page,
              perPage: PER_PAGE,
              onChange: (next) => go({ page: next, logId: null }),
            }}
          />
        </div>
        {logId === null ? null : (
          <aside
            aria-label="Entry"
            // Where there is no room for both, it lies over the list.
            className="w-[clamp(27rem,45%,48rem)] shrink-0 overflow-y-auto border-l border-line bg-canvas p-3.5 @max-2xl:absolute @max-2xl:inset-0 @max-2xl:z-10 @max-2xl:w-auto"
          >
            <BrowsedEntry key={logId} place={{ gatewayId, logId }} own={own} onClose={close} />
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
