import type { ImagePart } from './run-request';

/** An image beside the prompt, and what its file was called. */
export interface NamedImage {
  name: string;
  part: ImagePart;
}

/** Images that no run has yet, kept over a reload: those of prompts that wait unsent, by the turn's id, and those beside the draft. */
export interface KeptImages {
  turns: Record<string, ImagePart[]>;
  draft: NamedImage[];
}

/** Characters of base64 that are kept: what fits a message to the backend. */
export const MOST_KEPT = 32 * 1024 * 1024;

/** How many characters of base64 there are. */
export function sizeOfImages({ turns, draft }: KeptImages): number {
  const parts = [...Object.values(turns).flat(), ...draft.map(({ part }) => part)];
  return parts.reduce((sum, { base64 }) => sum + base64.length, 0);
}
