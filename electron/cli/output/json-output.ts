import type { Output } from './output';

/** One line per event: `{"column":1,"prompt":1,"event":{…}}`, columns and their prompts counted from 1. */
export function createJsonOutput(write: (text: string) => void): Output {
  return {
    event({ column, prompt }, event) {
      write(`${JSON.stringify({ column: column + 1, prompt: prompt + 1, event })}\n`);
    },
    end: () => {},
  };
}
