import type { ClipboardEvent } from 'react';
import { useCompare } from '../compare-context';
import { holdsSecret, isCurl } from './curl-text';

/**
 * Handles what is pasted anywhere on the screen. Every text on it is stored, so a curl command with a token in it goes
 * into none of them, not for a moment: it is read as a column, and its token is offered to the keychain.
 */
export function useSecretGuard() {
  const { importCurl } = useCompare();
  return {
    onPaste(event: ClipboardEvent) {
      const text = event.clipboardData.getData('text/plain');
      if (event.defaultPrevented || !isCurl(text) || !holdsSecret(text)) return;
      event.preventDefault();
      importCurl(text);
    },
  };
}
