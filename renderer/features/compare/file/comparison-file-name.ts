/** What the file of a comparison is called: after its title, in letters that every system takes. */
export function comparisonFileName(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return `${words === '' ? 'comparison' : words}.yaml`;
}

/** Ends of the names that comparison files have, for the file dialog. */
export const COMPARISON_FILES = '.yaml,.yml,.json';

/** True for a file that is dropped to be opened, not to go with a prompt. */
export function isComparisonFile({ name }: Pick<File, 'name'>): boolean {
  return COMPARISON_FILES.split(',').some((end) => name.toLowerCase().endsWith(end));
}
