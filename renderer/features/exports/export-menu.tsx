import { Menu } from '@renderer/ui/menu';
import type { ReactElement } from 'react';
import { EXPORT_CHOICES } from './export-formats';
import { saveRuns } from './save-runs';

/** Saves runs as a file: a menu of its formats, opened by `trigger`. */
export function ExportMenu(props: {
  trigger: ReactElement<Record<string, unknown>>;
  /** At least one. */
  runIds: readonly string[];
  onFailure: (failure: unknown) => void;
}) {
  const { trigger, runIds, onFailure } = props;
  const count = runIds.length === 1 ? '1 run' : `${runIds.length.toLocaleString('en')} runs`;
  return (
    <Menu
      trigger={trigger}
      entries={[
        { heading: `Export ${count} as` },
        ...EXPORT_CHOICES.map(({ format, label, detail }) => ({
          label,
          detail,
          onSelect: () => void saveRuns({ runIds, format, title: '' }).catch(onFailure),
        })),
      ]}
    />
  );
}
