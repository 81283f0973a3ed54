import { appError, AppFailure } from '@shared/domain/app-error';

const SCHEMES: Readonly<Record<string, string | undefined>> = {
  PROXY: 'http',
  HTTPS: 'https',
};

/**
 * The first usable entry of a list like `PROXY proxy.example:8080; DIRECT`, the form of proxy scripts; null: straight.
 * Throws `AppFailure` where there is none.
 */
export function firstProxy(list: string): string | null {
  for (const entry of list.split(';')) {
    const [kind = '', host] = entry.trim().split(/\s+/);
    if (kind.toUpperCase() === 'DIRECT' || kind === '') return null;
    const scheme = SCHEMES[kind.toUpperCase()];
    const address = URL.parse(`${scheme}://${host}`);
    if (scheme !== undefined && address?.hostname) return address.href;
  }
  throw new AppFailure(
    appError({
      kind: 'network',
      code: 'proxy-unusable',
      message: 'The proxy of the system is of a kind that cannot be used, e.g. SOCKS.',
      hint: 'Name another proxy in Settings, or none.',
    }),
  );
}
