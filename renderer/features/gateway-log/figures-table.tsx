import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { LogFigure } from './log-figures';

/** What the gateway's log says of one answer; beside it what the app saw, and what differs. */
export function FiguresTable(props: { figures: readonly LogFigure[]; compared: boolean }) {
  const { figures, compared } = props;
  return (
    <Table label="Figures of the gateway’s log">
      <thead>
        <tr>
          <HeaderCell>Figure</HeaderCell>
          <HeaderCell>Gateway</HeaderCell>
          {compared ? <HeaderCell>This app</HeaderCell> : null}
          {compared ? <HeaderCell className="w-full">Difference</HeaderCell> : null}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ label, field, gateway, app, difference }) => (
          <Row key={field}>
            <Cell title={field}>
              {label} <span className="font-mono text-xs text-faint">{field}</span>
            </Cell>
            <Cell className="num">
              <Short text={gateway} />
            </Cell>
            {compared ? (
              <Cell className="num text-muted">
                <Short text={app ?? '–'} />
              </Cell>
            ) : null}
            {compared ? (
              <Cell className={difference === null ? 'text-faint' : 'text-miss'}>
                <span className="block min-w-36 whitespace-normal">
                  {difference ?? (app === null ? '' : 'same')}
                </span>
              </Cell>
            ) : null}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Short({ text }: { text: string }) {
  return (
    <span className="block max-w-40 truncate" title={text}>
      {text}
    </span>
  );
}
