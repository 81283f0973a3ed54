import type { RunRequest } from '../domain/run-request';
import type { TokenPlace } from '../domain/snippet-form';
import type { WireRequest } from '../protocol/dialect';

/** What a snippet is made of. No generator is ever given the token. */
export interface SnippetInput {
  request: RunRequest;
  /** The request as it would leave, from the `encode` that sends it. */
  wire: WireRequest;
  /** The address up to and without `/accounts`. */
  apiBase: string;
  /** Of curl in a POSIX shell; `hidden` where it is left out. The other languages have one way only. */
  tokenPlace?: TokenPlace;
}

/** A request as something to paste elsewhere. */
export type Snippet =
  | {
      available: true;
      text: string;
      /** What the reader should know, in sentences, e.g. how to install the SDK, or what it does otherwise. */
      notes: string[];
    }
  /** The language cannot say this request; why, and what can. */
  | { available: false; reason: string };
