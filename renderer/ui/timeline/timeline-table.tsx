import { CopyButton } from '../copy-button';
import { Disclosure } from '../disclosure';
import { Cell, HeaderCell, Row, Table } from '../table';
import { ROW_HEADINGS, rowsAsText, timelineRows } from './timeline-rows';
import type { TimelineLane, TimelineMark } from './timeline-lane';

/** What a timeline shows, in numbers: closed until asked for, to be read and copied. */
export function TimelineTable(props: {
  label: string;
  lanes: readonly TimelineLane[];
  markers: readonly TimelineMark[];
}) {
  const { label, lanes, markers } = props;
  return (
    <Disclosure summary="Numbers" className="mt-1">
      <div className="mt-1 flex items-start gap-1">
        <div className="min-w-0 grow">
          <NumberTable label={`${label}: numbers`} rows={timelineRows(lanes, markers)} />
        </div>
        <CopyButton label="Copy numbers" text={() => rowsAsText(timelineRows(lanes, markers))} />
      </div>
    </Disclosure>
  );
}

function NumberTable({ label, rows }: { label: string; rows: ReturnType<typeof timelineRows> }) {
  return (
    <Table label={label} className="text-sm">
      <thead>
        <tr>
          {ROW_HEADINGS.map((heading) => (
            <HeaderCell key={heading} numeric={isNumeric(heading)}>
              {heading}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Row key={index}>
            {ROW_HEADINGS.map((heading) => (
              <Cell key={heading} numeric={isNumeric(heading)}>
                {row[heading]}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function isNumeric(heading: (typeof ROW_HEADINGS)[number]): boolean {
  return heading !== 'lane' && heading !== 'what';
}
