import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { useCompare } from '../compare-context';
import { NO_OVERLAY } from '../state/overlays';

const SettingsDialog = lazy(() =>
  import('./settings-dialog').then((module) => ({ default: module.SettingsDialog })),
);
const WireDialog = lazy(() =>
  import('./wire-dialog').then((module) => ({ default: module.WireDialog })),
);

/** What lies over the columns, if anything. */
export function Overlays() {
  const { overlays } = useCompare();
  const overlay = useStore(overlays);
  const close = () => overlays.setState(NO_OVERLAY, true);
  // What was left open does not lie over the screen when it is come back to.
  useEffect(() => () => overlays.setState(NO_OVERLAY, true), [overlays]);
  return (
    <Suspense>
      {overlay.type === 'settings' ? (
        <SettingsDialog
          a={overlay.a}
          b={overlay.b}
          onChoose={(a, b) => overlays.setState({ type: 'settings', a, b }, true)}
          onClose={close}
        />
      ) : null}
      {overlay.type === 'wire' ? <WireDialog onClose={close} /> : null}
    </Suspense>
  );
}
