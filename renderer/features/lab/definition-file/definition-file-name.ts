import type { LabDefinition } from '@shared/domain/lab/lab-definition';

/** What the file of a definition is called: after its name, in letters that every system takes. */
export function definitionFileName({ kind, name }: LabDefinition): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return `${words === '' ? 'experiment' : words}.${kind}-lab.yaml`;
}
