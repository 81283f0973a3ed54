import type { EditableSettings } from '../gateway/gateway-settings';
import type { Answer } from '../inference/answer';
import type { InferenceRequest } from '../inference/inference-request';
import type { Refusal } from '../http/api-failure';
import type { Reply } from '../http/reply';
import type { AnswerChunk, WireStep } from '../inference/answer-chunk';
import type { RawConnection } from '../http/raw-connection';

/** The numbers and words given after a fault's name: `fail-first;count=2`. */
export interface FaultParameters {
  /** A number of 0 or more; the fallback where it was not given or cannot be read. */
  number(name: string, fallback: number): number;
  text(name: string, fallback: string): string;
}

/** What every fault says about itself. */
interface FaultDescription {
  /** Used in `/fault name`, in the `x-demo-fault` header and as metadata `demo-fault`. */
  name: string;
  /** The cases of the project's list of bad networks and bad input that it plays, e.g. `N04`. */
  cases: string[];
  /** One sentence for people. */
  sentence: string;
  /** Parameters and what they mean, with their default. */
  parameters?: Record<string, string>;
}

/** One try that a fault may spoil. */
export interface ProviderTry {
  /** From 1: of this request with the parameter `per=request`, else of all equal requests so far. */
  number: number;
  /** From 0 up to but not including 1; another one for each try. Repeats itself for an equal, not empty seed. */
  chance(seed: string): number;
}

/** What one try at the simulated provider does. */
export interface UpstreamPlan {
  /** Replaces the time to the first byte, ms. */
  firstByteAfter?: number;
  /** How the provider fails. */
  refusal?: Refusal;
}

/** The ways in which a fault interferes. */
export type FaultAction =
  /** The gateway refuses before anything is asked of the provider. */
  | { kind: 'refuse'; refusal: (given: FaultParameters) => Refusal }
  /** A whole answer of another kind, e.g. HTML or a redirect. */
  | { kind: 'reply'; reply: (given: FaultParameters) => Reply }
  /** The provider fails or is slow. */
  | { kind: 'upstream'; plan: (given: FaultParameters, attempt: ProviderTry) => UpstreamPlan }
  /** The cache keeps streams too. */
  | { kind: 'cached-stream' }
  /** The request is taken for another. */
  | { kind: 'request'; change: (request: InferenceRequest) => InferenceRequest }
  /** The model says something else. */
  | { kind: 'answer'; change: (answer: Answer) => Answer }
  /** The bytes of the answer change on their way. */
  | {
      kind: 'stream';
      headers?: Record<string, string | null>;
      steps: (
        chunks: Iterable<AnswerChunk>,
        given: FaultParameters,
      ) => Iterable<WireStep> | AsyncIterable<WireStep>;
    }
  /** A replaced gateway becomes something else than was sent. */
  | {
      kind: 'settings';
      change: (
        before: EditableSettings,
        sent: EditableSettings,
        given: FaultParameters,
      ) => EditableSettings;
    }
  /** Written on the bare socket, because an HTTP library would put it right. */
  | {
      kind: 'socket';
      play: (
        connection: RawConnection,
        chunks: Iterable<AnswerChunk>,
        given: FaultParameters,
      ) => Promise<void>;
    };

/** One way in which things go wrong. */
export type Fault = FaultDescription & FaultAction;

/** A fault with its parameters, as one request asked for it. */
export interface FaultCall {
  fault: Fault;
  given: FaultParameters;
}
