import type { Output } from './output';

/** One line per event: `{"column":1,"event":{…}}`, columns counted from 1. */
export function createJsonOutput(write: (text: string) => void): Output {
  return {
    event: (column, event) => write(`${JSON.stringify({ column: column + 1, event })}\n`),
    end: () => {},
  };
}
