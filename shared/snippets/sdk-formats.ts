import { FORMAT_LABELS, type RequestFormat } from '../domain/run-request';
import type { Snippet } from './snippet';

/** What is said of a request in a format that an SDK does not speak. `instead`: the language that speaks every format. */
export function notSpoken(sdk: string, format: RequestFormat, instead: string): Snippet {
  const other = {
    run: null,
    'chat-completions': 'OpenAI',
    responses: 'OpenAI',
    messages: 'Anthropic',
  };
  const further = other[format] === null ? '' : `, or the ${other[format]} SDK`;
  const reason = `The ${sdk} SDK does not speak the ${FORMAT_LABELS[format]} format. Take ${instead}${further}.`;
  return { available: false, reason };
}
