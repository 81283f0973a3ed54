import { cacheReasonText } from '@shared/domain/cache/cache-reason-text';
import type { LabShot } from '@shared/domain/lab/lab';

/** Why a shot came from the cache or did not, or what failed; an empty text where nothing is known. */
export function whyText({ error, reason }: LabShot): string {
  if (error !== null)
    return [error.message, error.providerMessage, error.hint].flatMap(sentence).join(' ');
  return reason === null ? '' : cacheReasonText(reason);
}

const sentence = (part: string | null) =>
  part === null ? [] : [/[.!?]$/.test(part) ? part : `${part}.`];
