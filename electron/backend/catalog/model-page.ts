import type { ModelIdParts } from '@shared/domain/model';

const DOCUMENTATION = 'https://developers.cloudflare.com';

/** The model's page in the public documentation; null for an id that cannot have one. */
export function modelPage({ author, name, workersAi }: ModelIdParts): string | null {
  if (author === '' || name === '' || name.includes('/')) return null;
  const slug = encodeURIComponent(name);
  return workersAi
    ? `${DOCUMENTATION}/workers-ai/models/${slug}/`
    : `${DOCUMENTATION}/ai/models/${encodeURIComponent(author)}/${slug}/`;
}
