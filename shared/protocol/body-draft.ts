import type { Json, JsonObject } from '../domain/json';
import { DEFAULT_MAX_TOKENS, type RunParameters, type RunRequest } from '../domain/run-request';
import type { ParameterNote } from './dialect';
import { refusesSampling } from './model-family';

/** A body under construction, with a note for each setting of the user that it cannot carry as it is. */
export class BodyDraft {
  body: JsonObject = {};
  readonly notes: ParameterNote[] = [];
  readonly parameters: RunParameters;

  constructor(readonly request: RunRequest) {
    this.parameters = request.parameters;
  }

  /** Puts a value; "not set" and numbers that JSON cannot carry put nothing. */
  put(name: string, value: Json): void {
    if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return;
    this.body[name] = value;
  }

  /** Puts a value under a name that differs from what the app calls it, and says so. */
  putRenamed(parameter: string, name: string, value: Json): void {
    if (value === null) return;
    this.put(name, value);
    this.note(parameter, 'renamed', `Sent as ${name}`);
  }

  /** `temperature` and `top_p`, unless the model refuses a request that has them. */
  putSampling(): void {
    if (refusesSampling(this.request.model)) {
      this.omit(['temperature'], 'This model refuses temperature');
      this.omit(['topP'], 'This model refuses top_p');
      return;
    }
    this.put('temperature', this.parameters.temperature);
    this.put('top_p', this.parameters.topP);
  }

  /** The token limit, always sent: models that are told nothing may stop at 256 tokens (cloudflare-api.md §1.1). */
  putTokenLimit(name: 'max_tokens' | 'max_completion_tokens' | 'max_output_tokens'): void {
    const wanted = this.parameters.maxTokens;
    this.body[name] = wanted ?? DEFAULT_MAX_TOKENS;
    if (wanted === null) {
      const why = 'because some models stop early when told nothing';
      this.note('maxTokens', 'added', `Sent as ${name}: ${DEFAULT_MAX_TOKENS}, ${why}`);
    } else if (name !== 'max_tokens') {
      this.note('maxTokens', 'renamed', `Sent as ${name}`);
    }
  }

  /** Notes that settings of the user are not sent. Nothing is noted for what was not set. */
  omit(parameters: (keyof RunParameters)[], reason: string): void {
    for (const parameter of parameters) {
      const value = this.parameters[parameter];
      const set = Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
      if (set) this.note(parameter, 'omitted', reason);
    }
  }

  note(parameter: string, outcome: ParameterNote['outcome'], reason: string): void {
    this.notes.push({ parameter, outcome, reason });
  }
}
