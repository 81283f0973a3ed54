import { isSame, type ComparedRow } from '@shared/domain/compared-row';
import { cx } from 'class-variance-authority';
import { useState, type ReactNode } from 'react';
import { Button } from './button';
import { ComparedValue, startOfInterest } from './compared-value';
import { HeaderCell, Table } from './table';

const FIRST_ROWS = 200;

/**
 * The same things of several places in a row each; a row whose places differ says so, and marks where. The first
 * place is the one that the others are held against.
 */
export function ComparisonTable(props: {
  label: string;
  /** What the first column lists, e.g. `Header`. */
  subject: string;
  places: readonly ReactNode[];
  rows: readonly ComparedRow[];
  onlyDifferences?: boolean;
  /** What to say where there is no row. */
  emptyText: string;
}) {
  const { label, subject, places, rows, onlyDifferences = false, emptyText } = props;
  const [whole, setWhole] = useState(false);
  const wanted = onlyDifferences ? rows.filter((row) => !isSame(row)) : rows;
  const shown = whole ? wanted : wanted.slice(0, FIRST_ROWS);
  if (wanted.length === 0)
    return <p className="text-sm text-faint">{rows.length === 0 ? emptyText : 'No difference.'}</p>;
  return (
    <div data-slot="comparison-table" className="rounded-md border border-line bg-surface">
      <Table label={label} className="table-fixed">
        <thead>
          <tr>
            <HeaderCell className="w-52">{subject}</HeaderCell>
            <HeaderCell className="w-18">
              <span className="sr-only">Compared</span>
            </HeaderCell>
            {places.map((place, at) => (
              <HeaderCell key={at} className="min-w-40 truncate">
                {place}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <ComparisonRow key={row.name} row={row} />
          ))}
        </tbody>
      </Table>
      {shown.length === wanted.length ? null : (
        <div className="p-1.5">
          <Button size="small" variant="ghost" onClick={() => setWhole(true)}>
            Show {wanted.length - shown.length} more
          </Button>
        </div>
      )}
    </div>
  );
}

function ComparisonRow({ row }: { row: ComparedRow }) {
  const { name, values } = row;
  const same = isSame(row);
  const [first = null] = values;
  const from = startOfInterest(values);
  return (
    <tr data-differs={same ? undefined : ''} className="border-t border-line align-top">
      <th
        scope="row"
        className={cx(
          'px-2.5 py-row text-left font-mono text-xs font-normal break-all',
          same ? 'text-faint' : 'text-ink',
        )}
      >
        {name === '' ? 'text' : name}
      </th>
      <td className={cx('px-2.5 py-row text-xs', same ? 'text-faint' : 'font-medium text-miss')}>
        {same ? 'same' : 'differs'}
      </td>
      {values.map((value, at) => (
        <td
          key={at}
          className={cx(
            'px-2.5 py-row font-mono text-xs break-words whitespace-pre-wrap',
            same ? 'text-muted' : 'text-ink',
            value !== first && 'bg-miss-soft',
          )}
        >
          <ComparedValue value={value} base={first} from={from} />
        </td>
      ))}
    </tr>
  );
}
