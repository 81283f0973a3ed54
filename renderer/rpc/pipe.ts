import type { ClientContext, ClientLink } from '@orpc/client';

/** Why a pipe to the backend ended, or was refused. `lost` alone is worth another try. */
export type PipeEnd = 'lost' | 'taken-over' | 'ended';

/** One open way to the backend. */
export interface Pipe {
  link: ClientLink<ClientContext>;
  /** Settles once, when nothing can pass any more. */
  closed: Promise<PipeEnd>;
}

/** Opens a pipe; `takeOver` ends the one that another tab holds. Throws `PipeRefused`, or anything for `lost`. */
export type OpenPipe = (options: { takeOver: boolean }) => Promise<Pipe>;

/** The backend's side said no. */
export class PipeRefused extends Error {
  constructor(readonly end: PipeEnd) {
    super(`The connection was refused: ${end}`);
    this.name = 'PipeRefused';
  }
}
