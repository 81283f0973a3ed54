import type { Tokens } from 'marked';
import { inlineNodes } from './inline-tokens';

/** A table that scrolls sideways in its own box. */
export function TableView({ table }: { table: Tokens.Table }) {
  const align = (index: number) => table.align[index] ?? undefined;
  return (
    <div className="table-box" role="group" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.header.map((cell, index) => (
              <th key={index} dir="auto" data-align={align(index)}>
                {inlineNodes(cell.tokens, 0)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, index) => (
                <td key={index} dir="auto" data-align={align(index)}>
                  {inlineNodes(cell.tokens, 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
