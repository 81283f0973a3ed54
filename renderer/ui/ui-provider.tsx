import { CSPProvider } from '@base-ui/react/csp-provider';
import { lazy, Suspense, type ReactNode } from 'react';
import { TooltipProvider } from './tooltip';

const ToastCorner = lazy(() =>
  import('./toast-corner').then((module) => ({ default: module.ToastCorner })),
);

/** Once around the app: what the kit's controls need. No control may add `<style>`: the policy forbids it. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <TooltipProvider>{children}</TooltipProvider>
      <Suspense>
        <ToastCorner />
      </Suspense>
    </CSPProvider>
  );
}
