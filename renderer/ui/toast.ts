import type { ReactNode } from 'react';

/** A short message at the corner. */
export interface ToastMessage {
  title: string;
  description?: ReactNode;
  /** A failure is said at once and stays until it is closed. */
  tone?: 'info' | 'failure';
  action?: { label: string; onSelect: () => void };
}

type Show = (message: ToastMessage) => void;

let show: Show | null = null;
const waiting: ToastMessage[] = [];

/** Shows a short message at the corner, or as soon as the corner is there: it is loaded after the first paint. */
export function showToast(message: ToastMessage): void {
  if (show === null) waiting.push(message);
  else show(message);
}

/** Gives `shown` all messages from now on and those that wait. Returns how to stop. */
export function receiveToasts(shown: Show): () => void {
  show = shown;
  for (const message of waiting.splice(0)) shown(message);
  return () => {
    show = null;
  };
}
