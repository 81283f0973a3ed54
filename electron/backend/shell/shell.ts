import type { AppInfo } from '@shared/contract/shell';
import { appError, AppFailure } from '@shared/domain/app-error';
import type { Ports } from '../ports';
import { externalUrl } from './external-url';

/** What the page may ask of the host around the backend. */
export interface Shell {
  info(): AppInfo;
  /** Throws `AppFailure` for an address that is not plainly a web page or mail. */
  openExternal(url: string): Promise<{ opened: boolean }>;
}

/** `notice` gives the present sentence about storage, or null. */
export function createShell(
  ports: Pick<Ports, 'info' | 'dataFolder' | 'openExternal'>,
  notice: () => string | null,
): Shell {
  return {
    info: () => ({ ...ports.info, dataFolder: ports.dataFolder, storageNotice: notice() }),
    async openExternal(text) {
      const url = externalUrl(text);
      if (url === null) {
        throw new AppFailure(
          appError({
            kind: 'bad-input',
            code: 'link-refused',
            message: 'Only https and mail addresses without a user name can be opened.',
          }),
        );
      }
      return { opened: await ports.openExternal(url) };
    },
  };
}
