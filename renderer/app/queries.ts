import { QueryClient } from '@tanstack/react-query';

/** Reads come from the app's own backend: one failure is an answer, and no network event is a reason to ask again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});
