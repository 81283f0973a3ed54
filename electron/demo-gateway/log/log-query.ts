import { invalidField } from '../http/api-failure';
import type { StoredLog } from './log-entry';
import { readFilters } from './log-filter';

const ORDERS = ['created_at', 'provider', 'model', 'model_type', 'success', 'cached'] as const;

/** Filters and orders entries as the query says; newest first by default. Throws 7001. */
export function queryLogs(logs: readonly StoredLog[], query: URLSearchParams): StoredLog[] {
  const test = readFilters(query.get('filters'));
  const search = query.get('search')?.toLowerCase() ?? '';
  const orderBy = oneOf('order_by', query.get('order_by') ?? 'created_at', ORDERS);
  const direction = oneOf(
    'order_by_direction',
    query.get('order_by_direction') ?? query.get('direction') ?? 'desc',
    ['asc', 'desc'],
  );
  const found = logs
    .filter(test)
    .filter((log) => fitsOlderParameters(log, query))
    .filter((log) => search === '' || searchText(log).includes(search));
  const sign = direction === 'asc' ? 1 : -1;
  // Entries written in the same millisecond keep the order in which they were written.
  return found
    .map((log, index) => ({ log, index }))
    .toSorted(
      (left, right) => sign * (compare(left.log, right.log, orderBy) || left.index - right.index),
    )
    .map(({ log }) => log);
}

function compare(left: StoredLog, right: StoredLog, field: (typeof ORDERS)[number]): number {
  const a = left.record[field];
  const b = right.record[field];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The parameters that came before `filters` and still work (cloudflare-api.md §1.7). */
function fitsOlderParameters({ record }: StoredLog, query: URLSearchParams): boolean {
  const equal = (
    ['cached', 'success', 'model', 'model_type', 'provider', 'feedback'] as const
  ).every((name) => {
    const wanted = query.get(name);
    return wanted === null || String(record[name]) === wanted;
  });
  const ranged = (['cost', 'duration', 'tokens_in', 'tokens_out'] as const).every(
    (name) =>
      record[name] >= Number(query.get(`min_${name}`) ?? -Infinity) &&
      record[name] <= Number(query.get(`max_${name}`) ?? Infinity),
  );
  const time = Date.parse(record.created_at);
  const from = query.get('start_date');
  const to = query.get('end_date');
  return (
    equal &&
    ranged &&
    (from === null || time >= Date.parse(from)) &&
    (to === null || time <= Date.parse(to))
  );
}

function searchText({ record, requestBody, responseBody }: StoredLog): string {
  return [record.id, record.model, record.provider, requestBody, responseBody]
    .join(' ')
    .toLowerCase();
}

function oneOf<Value extends string>(name: string, value: string, known: readonly Value[]): Value {
  const found = known.find((item) => item === value);
  if (found === undefined) throw invalidField([name], `Invalid value for ${name}`);
  return found;
}
