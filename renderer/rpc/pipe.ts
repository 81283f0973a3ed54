import type { ClientContext, ClientLink } from '@orpc/client';

/** Why a pipe to the backend ended, or was refused. `lost` alone is worth another try. */
export type PipeEnd = 'lost' | 'taken-over' | 'ended';

/** One open way to the backend. */
export interface Pipe {
  link: ClientLink<ClientContext>;
  /** Settles once, when nothing can pass any more. */
  closed: Promise<PipeEnd>;
}

/** Opens a pipe. Throws `PipeRefused`, or anything else for `lost`. */
export type OpenPipe = () => Promise<Pipe>;

/** The backend's side said no. */
export class PipeRefused extends Error {
  constructor(readonly end: PipeEnd) {
    super(`The connection was refused: ${end}`);
    this.name = 'PipeRefused';
  }
}
