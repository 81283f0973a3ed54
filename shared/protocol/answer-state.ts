import type { AppError } from '../domain/app-error';
import type { Json } from '../domain/json';
import type { ContentEvent } from '../domain/run-event';
import type { Usage } from '../domain/usage';
import { cutOffError } from './answer-error';
import type { AnswerOutcome } from './dialect';
import { endingOf } from './finish-reason';
import { assertShallow } from './read-json';

/** What one decoder has found so far: the events of the current frame, and how the answer ends. */
export class AnswerState {
  /** Set by the end mark or an error; nothing is read after it. */
  outcome: AnswerOutcome | null = null;
  #events: ContentEvent[] = [];
  #finishReason: string | null = null;
  #refused = false;

  /** Hands over the events since the last call. */
  take(): ContentEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  text(text: string): void {
    if (text !== '') this.#events.push({ type: 'text-delta', text });
  }

  reasoning(text: string): void {
    if (text !== '') this.#events.push({ type: 'reasoning-delta', text });
  }

  /** A refusal makes the answer `filtered`, whatever the finish reason says (N21). */
  refusal(text: string): void {
    if (text === '') return;
    this.#refused = true;
    this.#events.push({ type: 'refusal-delta', text });
  }

  usage(usage: Usage): void {
    this.#events.push({ type: 'usage', usage });
  }

  /** Keeps what has no normal form. Throws `AppFailure` if it is nested too deep to pass on. */
  providerEvent(name: string, value: Json): void {
    assertShallow(value);
    this.#events.push({ type: 'provider-event', name, value });
  }

  notice(code: string, message: string): void {
    this.#events.push({ type: 'notice', notice: { code, message } });
  }

  push(event: ContentEvent): void {
    this.#events.push(event);
  }

  pushAll(events: ContentEvent[]): void {
    for (const event of events) this.#events.push(event);
  }

  /** The format's word for why the model stopped; the end mark may follow later. */
  finish(reason: string): void {
    this.#finishReason = reason;
  }

  /** The format's end mark. */
  complete(): void {
    this.outcome ??= this.#finished();
  }

  fail(error: AppError): void {
    this.outcome ??= { ending: 'failed', finishReason: this.#finishReason, error };
  }

  /** The answer has ended, with or without its mark. */
  end(): AnswerOutcome {
    if (this.outcome !== null) return this.outcome;
    if (this.#finishReason !== null) return this.#finished();
    return { ending: 'cut-off', finishReason: null, error: cutOffError() };
  }

  #finished(): AnswerOutcome {
    const reason = this.#finishReason;
    const ending = reason === null ? 'completed' : endingOf(reason);
    return {
      ending: this.#refused && ending === 'completed' ? 'filtered' : ending,
      finishReason: reason,
      error: null,
    };
  }
}
