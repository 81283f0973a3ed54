import { UiProvider } from '@renderer/ui/ui-provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './error-boundary';
import { Shell } from './shell';

/** Reads come from the app's own backend: one failure is an answer, and no network event is a reason to ask again. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

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
