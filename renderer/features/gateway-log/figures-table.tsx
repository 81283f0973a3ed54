import { Pill } from '@renderer/ui/pill';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { GatewayLogRecord } from '@shared/domain/gateway-log';
import {
  gatewayLogFigures,
  type GatewayLogFigure,
  type OwnFigures,
} from '@shared/domain/gateway-log-figures';

/** What the gateway's log says of one answer; beside it what the app saw, and what differs. */
export function FiguresTable({
  record,
  own,
}: {
  record: GatewayLogRecord;
  own: OwnFigures | null;
}) {
  const figures = gatewayLogFigures(record, own);
  const compared = own !== null;
  return (
    <div className="@container flex flex-col gap-2">
      {compared ? <Verdict figures={figures} /> : null}
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
          {figures.map((figure) => (
            <Row key={figure.field}>
              <Cell title={figure.field}>
                {figure.label}{' '}
                <span className="block font-mono text-xs text-faint @2xl:inline">
                  {figure.field}
                </span>
              </Cell>
              <Cell className="num">
                <Short text={figure.gateway} />
              </Cell>
              {compared ? (
                <Cell className="num text-muted">
                  <Short text={figure.app ?? '–'} />
                </Cell>
              ) : null}
              {compared ? <Difference figure={figure} /> : null}
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Verdict({ figures }: { figures: readonly GatewayLogFigure[] }) {
  const differing = figures.filter(({ difference, isUsual }) => difference !== null && !isUsual);
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
      {differing.length === 0 ? (
        <>
          <Pill tone="hit">Both logs agree</Pill> on all that both of them state.
        </>
      ) : (
        <>
          <Pill tone="miss">
            {differing.length === 1 ? '1 figure differs' : `${differing.length} figures differ`}
          </Pill>
          {differing.map(({ label }) => label).join(', ')}
        </>
      )}
    </p>
  );
}

function Difference({
  figure: { app, gateway, difference, isUsual },
}: {
  figure: GatewayLogFigure;
}) {
  const isStrange = difference !== null && !isUsual;
  const comparable = app !== null && gateway !== 'not stated';
  return (
    <Cell className={isStrange ? 'font-medium text-miss' : 'text-faint'}>
      <span className="block min-w-16 whitespace-normal">
        {isStrange ? <span aria-hidden>≠ </span> : null}
        {difference ?? (comparable ? 'same' : '')}
      </span>
    </Cell>
  );
}

function Short({ text }: { text: string }) {
  return (
    <span
      className="line-clamp-2 max-w-18 wrap-break-word whitespace-normal @2xl:max-w-40"
      title={text}
    >
      {text}
    </span>
  );
}
