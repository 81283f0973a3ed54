import { showToast } from '@renderer/ui/toast';
import { useState, type DragEvent } from 'react';
import { useCompare } from '../compare-context';
import { isComparisonFile } from './comparison-file-name';

/**
 * Opens a comparison file that is dropped on what these props are given to, which has `data-drop-file` while a file is
 * over it; images are left to the prompt.
 */
export function useDropComparison() {
  const place = useCompare();
  const [isOver, setIsOver] = useState(false);
  return {
    'data-drop-file': isOver ? '' : undefined,
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
      const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
      if (!isInside) setIsOver(false);
    },
    onDrop(event: DragEvent) {
      setIsOver(false);
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
