import type { LabDefinition, LabKind } from '@shared/domain/lab/lab-definition';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The definition of one kind of experiment. */
export type DefinitionOf<Kind extends LabKind> = Extract<LabDefinition, { kind: Kind }>;

/** The experiments that are being made up, one of each kind; a kind without one takes its request from Compare. */
export type LabDrafts = { [Kind in LabKind]?: DefinitionOf<Kind> };

/** Keeps them while other screens are looked at. */
export type LabDraftStore = StoreApi<LabDrafts>;

/** Builds an empty store. */
export function createLabDrafts(): LabDraftStore {
  return createStore<LabDrafts>(() => ({}));
}

/** Puts a definition in place of the draft of its kind. */
export function putDraft(drafts: LabDraftStore, definition: LabDefinition): void {
  drafts.setState({ [definition.kind]: definition });
}
