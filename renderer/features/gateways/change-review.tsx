import { Button } from '@renderer/ui/button';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { ReactNode } from 'react';
import type { SettingChange } from './gateway-changes';

/** Before and after, setting by setting, and how the change is made. */
export function ChangeReview(props: {
  changes: readonly SettingChange[];
  /** How many fields that the app has no words for are sent back as they are. */
  otherFields: number;
  busy: boolean;
  failure: ReactNode;
  onWrite: () => void;
  onBack: () => void;
}) {
  const { changes, otherFields, busy, failure, onWrite, onBack } = props;
  return (
    <div className="flex flex-col gap-4">
      <Table label="What will change">
        <thead>
          <tr>
            <HeaderCell>Setting</HeaderCell>
            <HeaderCell>Before</HeaderCell>
            <HeaderCell>After</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, label, wire, before, after, raw }) => (
            <Row key={name}>
              <Cell>
                {label}
                <span className="block font-mono text-xs text-faint">{wire}</span>
              </Cell>
              <Cell className="text-muted">
                <Value words={before} raw={raw.before} />
              </Cell>
              <Cell className="font-medium">
                <Value words={after} raw={raw.after} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="text-muted">
        Cloudflare replaces the whole gateway with what is written (PUT). So the app reads it again,
        changes only the settings above, sends all others back as they are
        {otherFields === 0 ? '' : `, ${otherFields} fields that are not shown here among them`}, and
        reads it once more to see that it was taken.
      </p>
      {failure}
      <div className="flex gap-2">
        <Button variant="primary" disabled={busy || changes.length === 0} onClick={onWrite}>
          Write changes
        </Button>
        <Button disabled={busy} onClick={onBack}>
          Back to the form
        </Button>
      </div>
    </div>
  );
}

function Value({ words, raw }: { words: string; raw: string }) {
  return (
    <>
      <span className="whitespace-normal">{words}</span>
      <span className="block font-mono text-xs font-normal text-faint">{raw}</span>
    </>
  );
}
