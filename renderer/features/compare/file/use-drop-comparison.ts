import { showToast } from '@renderer/ui/toast';
import type { DragEvent } from 'react';
import { useCompare } from '../compare-context';
import { isComparisonFile } from './comparison-file-name';

/** Opens a comparison file that is dropped on what these handlers are given to; images are left to the prompt. */
export function useDropComparison() {
  const place = useCompare();
  return {
    onDragOver(event: DragEvent) {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault();
    },
    onDrop(event: DragEvent) {
      const files = [...event.dataTransfer.files];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      const file = files.find(isComparisonFile);
      if (file === undefined) {
        showToast({
          title: 'This file cannot be opened here',
          description:
            'Comparison files (.yaml) open anywhere on this screen; images go with the prompt.',
        });
        return;
      }
      void import('./open-comparison-file').then(({ openComparisonFile }) =>
        openComparisonFile(place, file),
      );
    },
  };
}
