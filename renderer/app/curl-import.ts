import { createStore } from 'zustand/vanilla';

/** The command that the dialog starts with; null: it is closed. It may hold a token, so it is kept here while it is open. */
export const curlImport = createStore<{ text: string | null }>(() => ({ text: null }));

/** Takes a command as a column, or opens the dialog: empty for an empty text. */
export function importCurl(text: string): void {
  if (text === '') curlImport.setState({ text }, true);
  else void import('./import-curl').then(({ importDraft }) => importDraft(text));
}
