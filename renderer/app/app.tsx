import { UiProvider } from '@renderer/ui/ui-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './error-boundary';
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
