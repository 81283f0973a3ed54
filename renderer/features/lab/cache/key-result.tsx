import { Pill, type PillTone } from '@renderer/ui/pill';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { KeyFinding } from '@shared/domain/lab/key-findings';
import { KEY_CHANGE_WORDS } from './key-words';

const WORDS: Record<KeyFinding['finding'], { text: string; tone: PillTone }> = {
  'same-key': { text: 'same key', tone: 'hit' },
  'other-key': { text: 'other key', tone: 'miss' },
  unknown: { text: 'unknown', tone: 'neutral' },
};

/** What is part of the cache key and what is not, as far as each change showed it. */
export function KeyResult({ findings }: { findings: readonly KeyFinding[] }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-sm font-semibold">What is part of the cache key</h3>
      <div className="rounded-lg border border-line bg-surface">
        <Table label="Cache key">
          <thead>
            <tr>
              {['change', 'on the wire', 'finding'].map((heading) => (
                <HeaderCell key={heading}>{heading}</HeaderCell>
              ))}
              <HeaderCell className="w-full">why</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ change, finding, why, shot }) => (
              <Row key={shot}>
                <Cell>{KEY_CHANGE_WORDS[change].label}</Cell>
                <Cell mono>{KEY_CHANGE_WORDS[change].wire}</Cell>
                <Cell>
                  <Pill tone={WORDS[finding].tone}>{WORDS[finding].text}</Pill>
                </Cell>
                <Cell className="text-muted">{why}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
