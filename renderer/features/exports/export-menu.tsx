import { Button } from '@renderer/ui/button';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { Menu } from '@renderer/ui/menu';
import type { ExportFormat } from '@shared/contract/exports';
import { MOST_IN_REPORT } from '@shared/domain/report-limit';
import { useState } from 'react';
import { EXPORT_CHOICES } from './export-formats';
import { saveRuns, type RunsToSave } from './save-runs';

/** More runs than that are written only after a question. */
const MANY = 1_000;
const TOO_MANY = `Has room for ${MOST_IN_REPORT.toLocaleString('en')} runs: narrow the filters`;

/** An export under way; the list may show other runs by now. */
interface Writing {
  of: number;
  read: number;
  stop: () => void;
}

/** Saves runs as a file: a button with a menu of its formats. */
export function ExportMenu(props: {
  which: RunsToSave;
  /** How many these are; at least one. */
  count: number;
  onFailure: (failure: unknown) => void;
}) {
  const { which, count, onFailure } = props;
  const [asking, setAsking] = useState<ExportFormat | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const runs = runsText(count);
  const save = async (format: ExportFormat) => {
    const stopping = new AbortController();
    const begun: Writing = { of: count, read: 0, stop: () => stopping.abort() };
    setWriting(begun);
    try {
      await saveRuns(
        { which, format, title: '' },
        { signal: stopping.signal, onProgress: (read) => setWriting({ ...begun, read }) },
      );
    } catch (failure) {
      if (!stopping.signal.aborted) onFailure(failure);
    } finally {
      setWriting(null);
    }
  };
  const hasTooMany = 'filter' in which && count > MOST_IN_REPORT;
  const labelOf = (format: ExportFormat | null) =>
    EXPORT_CHOICES.find((choice) => choice.format === format)?.label ?? '';
  return (
    <>
      <Menu
        trigger={
          <Button size="small">{writing ? `Exporting…${share(writing)}` : 'Export…'}</Button>
        }
        entries={
          writing
            ? [
                { heading: `Exporting ${runsText(writing.of)}` },
                { label: 'Stop', detail: 'No file is saved', onSelect: writing.stop },
              ]
            : [
                { heading: `Export ${runs} as` },
                ...EXPORT_CHOICES.map(({ format, label, detail, isReport = false }) => ({
                  label,
                  detail: isReport && hasTooMany ? TOO_MANY : detail,
                  disabled: isReport && hasTooMany,
                  onSelect: () => (count > MANY ? setAsking(format) : void save(format)),
                })),
              ]
        }
      />
      <ConfirmDialog
        open={asking !== null}
        onOpenChange={() => setAsking(null)}
        title={`Export ${runs}?`}
        confirmLabel={`Export ${runs}`}
        onConfirm={() => asking !== null && void save(asking)}
      >
        So many take a while as {labelOf(asking)}, and the file may be large. Filters make them
        fewer.
      </ConfirmDialog>
    </>
  );
}

/** How much has been read, in per cent; nothing where that would not be seen. */
function share({ read, of }: Writing): string {
  return read === 0 ? '' : ` ${Math.min(99, Math.floor((100 * read) / of))} %`;
}

function runsText(count: number): string {
  return count === 1 ? '1 run' : `${count.toLocaleString('en')} runs`;
}
