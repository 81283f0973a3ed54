import { useSyncExternalStore } from 'react';

const HASH_PREFIX = /^#?\/?/;

/**
 * The router's place, kept behind the `#` together with its query, e.g. `#/lab/cache?lab=1`: what stands before the
 * `#` would go to the host that serves the page.
 */
export function useHashLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(subscribe, () => parts().path), navigate];
}

useHashLocation.searchHook = useHashSearch;
useHashLocation.hrefs = (href: string) => `#${href}`;

function useHashSearch(): string {
  return useSyncExternalStore(subscribe, () => parts().search);
}

function navigate(to: string, options: { replace?: boolean; state?: unknown } = {}): void {
  const { replace = false, state = null } = options;
  const oldURL = location.href;
  const newURL = new URL(`#/${to.replace(HASH_PREFIX, '')}`, oldURL).href;
  history[replace ? 'replaceState' : 'pushState'](state, '', newURL);
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL }));
}

function parts(): { path: string; search: string } {
  const [path = '', search = ''] = location.hash.replace(HASH_PREFIX, '').split('?', 2);
  return { path: `/${path}`, search };
}

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener('hashchange', listener);
    removeEventListener('popstate', listener);
  };
}
