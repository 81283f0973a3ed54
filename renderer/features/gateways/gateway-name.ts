import { GATEWAY_ID_PATTERN } from '@shared/domain/gateway';

const LONGEST = 64;

/** Why a gateway cannot have this name, in a sentence; null if it can (cloudflare-api.md §1.6). */
export function gatewayNameProblem(name: string, taken: readonly string[]): string | null {
  if (name === '') return 'Give it a name.';
  if (taken.includes(name)) return 'There is a gateway of this name already.';
  if (GATEWAY_ID_PATTERN.test(name)) return null;
  if (name.length > LONGEST) return `At most ${LONGEST} characters; this has ${name.length}.`;
  if (/[A-Z]/.test(name)) return 'Small letters only.';
  if (/\s/.test(name)) return 'No spaces: put a hyphen or an underscore in their place.';
  if (/^-|-$|--/.test(name)) return 'Hyphens stand alone, between other characters.';
  return 'Only a–z, 0–9, underscores, and hyphens between them.';
}
