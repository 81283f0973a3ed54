import { useEffect } from 'react';
import { useCompare } from './compare-context';
import { showInspector } from './state/screen-actions';

/** Below this width two columns and the inspector do not fit beside the sidebar. */
const NARROW = '(width < 1120px)';

/** Closes the inspector when the window gets narrow, and opens it again with the room; opened by hand it stays. */
export function useInspectorRoom(): void {
  const { workspace } = useCompare();
  useEffect(() => {
    const narrow = window.matchMedia(NARROW);
    let closedHere = false;
    const fit = () => {
      const { inspectorOpen } = workspace.state.getState();
      if (narrow.matches ? inspectorOpen : closedHere) showInspector(workspace, !narrow.matches);
      closedHere = narrow.matches && inspectorOpen;
    };
    fit();
    narrow.addEventListener('change', fit);
    return () => narrow.removeEventListener('change', fit);
  }, [workspace]);
}
