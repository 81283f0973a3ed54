import { Button } from '@renderer/ui/button';
import { ComparisonTable } from '@renderer/ui/comparison-table';
import { Dialog } from '@renderer/ui/dialog';
import { showToast } from '@renderer/ui/toast';
import { isSame, type ComparedRow } from '@shared/domain/compared-row';
import { useState } from 'react';
import { useCompare, useWorkspace } from '../compare-context';
import { applySettings, type SettingsPart } from '../state/apply-settings';
import { ColumnChoice } from './column-choice';
import { useRequestDifference } from './use-request-difference';

const SECTIONS: readonly { part: SettingsPart; title: string; subject: string; hint: string }[] = [
  { part: 'headers', title: 'Headers', subject: 'Header', hint: '' },
  { part: 'parameters', title: 'Parameters', subject: 'Setting', hint: '' },
  {
    part: 'body',
    title: 'Body',
    subject: 'JSON path',
    hint: 'Applying it also copies model, format, parameters and conversation.',
  },
];

/** The next requests of two columns side by side, by header, setting and place in the body. */
export function SettingsDialog(props: {
  a: string;
  b: string;
  onChoose: (a: string, b: string) => void;
  onClose: () => void;
}) {
  const { a, b, onChoose, onClose } = props;
  const difference = useRequestDifference(a, b);
  const [only, setOnly] = useState(false);
  const apply = useApply(a, b);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Compare settings"
      description="What each column would send next. Column A is the one that B is held against."
      size="large"
      actions={
        <Button disabled={a === b} onClick={() => apply(['headers', 'parameters'], 'settings')}>
          Apply A’s headers and parameters to B
        </Button>
      }
    >
      <ColumnChoice a={a} b={b} onChoose={onChoose} only={only} onOnly={setOnly} />
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto">
        {a === b ? <p className="text-muted">A and B are the same column.</p> : null}
        {difference === null
          ? null
          : SECTIONS.map(({ part, title, subject, hint }) => (
              <section key={part} aria-label={title} className="flex flex-col gap-1.5">
                <div className="flex min-h-6 items-center gap-2">
                  <h3 className="font-semibold">{title}</h3>
                  <span role="status" className="text-sm text-muted">
                    {countText(difference[part])}
                  </span>
                  <span className="flex-1" />
                  <span className="text-sm text-faint">{hint}</span>
                  <Button
                    size="small"
                    disabled={a === b || difference[part].every(isSame)}
                    onClick={() => apply([part], title.toLowerCase())}
                  >
                    Apply A’s {title.toLowerCase()} to B
                  </Button>
                </div>
                <ComparisonTable
                  label={title}
                  subject={subject}
                  places={['A', 'B']}
                  rows={difference[part]}
                  onlyDifferences={only}
                  emptyText="Neither column sends one."
                />
              </section>
            ))}
      </div>
    </Dialog>
  );
}

function useApply(from: string, to: string) {
  const { workspace } = useCompare();
  const number = useWorkspace(({ columns }) => columns.findIndex(({ id }) => id === to) + 1);
  return (parts: readonly SettingsPart[], words: string) => {
    const undo = applySettings(workspace, { from, to, parts });
    showToast({
      title: `Column ${number} now has the ${words} of the other`,
      action: { label: 'Undo', onSelect: undo },
    });
  };
}

function countText(rows: readonly ComparedRow[]): string {
  const count = rows.filter((row) => !isSame(row)).length;
  if (count === 0) return 'no difference';
  return `${count} ${count === 1 ? 'difference' : 'differences'}`;
}
