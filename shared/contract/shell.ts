import { oc, type } from '@orpc/contract';
import { z } from 'zod';

/** What the page may know of the app around it. */
export interface AppInfo {
  version: string;
  host: 'desktop' | 'loopback' | 'cli';
  platform: string;
  /** Where the database lies. */
  dataFolder: string;
  /** Set where storage fell back to memory or was repaired: a sentence for a banner. */
  storageNotice: string | null;
}

/** What only the host can do. */
export const shellContract = {
  info: oc.output(type<AppInfo>()),
  /** Opens a web page in the user's browser; refuses everything but plain https and mailto. */
  openExternal: oc
    .input(z.strictObject({ url: z.string().max(2_048) }))
    .output(type<{ opened: boolean }>()),
};
