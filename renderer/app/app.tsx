import { UiProvider } from '@renderer/ui/ui-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { ErrorBoundary } from './error-boundary';
import { useHashLocation } from './hash-location';
import { queries } from './queries';
import { Shell } from './shell';

/** The whole page. */
export function App() {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <UiProvider>
          <Router hook={useHashLocation}>
            <Shell />
          </Router>
        </UiProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
