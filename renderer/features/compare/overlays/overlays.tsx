import { assertNever } from '@shared/domain/assert-never';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useCompare } from '../compare-context';
import { NO_OVERLAY, type Overlay, type OverlayStore } from '../state/overlays';

const SettingsDialog = lazy(() =>
  import('./settings-dialog').then((module) => ({ default: module.SettingsDialog })),
);
const WireDialog = lazy(() =>
  import('./wire-dialog').then((module) => ({ default: module.WireDialog })),
);
const SaveComparisonDialog = lazy(() =>
  import('../file/save-comparison-dialog').then((module) => ({
    default: module.SaveComparisonDialog,
  })),
);
const OpenComparisonDialog = lazy(() =>
  import('../file/open-comparison-dialog').then((module) => ({
    default: module.OpenComparisonDialog,
  })),
);
const ReplaceQuestion = lazy(() =>
  import('../file/open-comparison-dialog').then((module) => ({ default: module.ReplaceQuestion })),
);
const RefusedComparison = lazy(() =>
  import('../file/open-comparison-dialog').then((module) => ({
    default: module.RefusedComparison,
  })),
);

/** What lies over the columns, if anything. */
export function Overlays() {
  const { overlays } = useCompare();
  const overlay = useStore(overlays);
  // What was left open does not lie over the screen when it is come back to.
  useEffect(() => () => overlays.setState(NO_OVERLAY, true), [overlays]);
  return <Suspense>{shown(overlay, overlays)}</Suspense>;
}

function shown(overlay: Overlay, overlays: OverlayStore): ReactNode {
  const close = () => overlays.setState(NO_OVERLAY, true);
  switch (overlay.type) {
    case 'settings':
      return (
        <SettingsDialog
          a={overlay.a}
          b={overlay.b}
          onChoose={(a, b) => overlays.setState({ type: 'settings', a, b }, true)}
          onClose={close}
        />
      );
    case 'wire':
      return <WireDialog onClose={close} />;
    case 'save-comparison':
      return <SaveComparisonDialog onClose={close} />;
    case 'open-comparison':
      return <OpenComparisonDialog onClose={close} />;
    case 'comparison-read':
      return <ReplaceQuestion read={overlay} onClose={close} />;
    case 'comparison-refused':
      return <RefusedComparison {...overlay} onClose={close} />;
    case 'none':
      return null;
    default:
      return assertNever(overlay);
  }
}
