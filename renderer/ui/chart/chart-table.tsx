import { Cell, HeaderCell, Row, Table } from '../table';
import { shownCell, type ChartData } from './chart-data';

/** The numbers of a chart as a table, in its place. */
export function ChartTable({ label, data }: { label: string; data: ChartData }) {
  const { columns, rows } = data;
  return (
    <div className="max-h-72 overflow-y-auto">
      <Table label={`${label}, numbers`}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <HeaderCell key={column.label} numeric={isNumeric(data, at)}>
                {column.label}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={index}>
              {row.map((value, at) => (
                <Cell key={at} numeric={isNumeric(data, at)}>
                  {shownCell(value, columns[at])}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function isNumeric({ rows }: ChartData, column: number): boolean {
  return rows.some((row) => typeof row[column] === 'number');
}
