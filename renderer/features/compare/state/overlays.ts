import type { ComparisonDocument } from '@shared/domain/comparison-document';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** What lies over the Compare screen: the settings of two columns, the answers of all of them on the wire, or a file. */
export type Overlay =
  | { type: 'settings'; a: string; b: string }
  | { type: 'wire' }
  | { type: 'save-comparison' }
  | { type: 'open-comparison' }
  /** Waits for consent to replace what is on screen. */
  | { type: 'comparison-read'; name: string; text: string; document: ComparisonDocument }
  | { type: 'comparison-refused'; name: string; message: string; hint: string | null }
  | { type: 'none' };

/** One thing at a time; opened from the screen and from the palette. */
export type OverlayStore = StoreApi<Overlay>;

/** Nothing. */
export const NO_OVERLAY: Overlay = { type: 'none' };

/** Builds the store, with nothing open. */
export function createOverlayStore(): OverlayStore {
  return createStore<Overlay>(() => NO_OVERLAY);
}

/** Sets a column beside another: beside the first one, or, if it is the first itself, beside the second. */
export function compareSettings(
  overlays: OverlayStore,
  columns: readonly { id: string }[],
  columnId: string,
): void {
  const [first, second] = columns;
  if (first === undefined) return;
  const a = first.id;
  const b = columnId === a ? (second?.id ?? a) : columnId;
  overlays.setState({ type: 'settings', a, b }, true);
}
