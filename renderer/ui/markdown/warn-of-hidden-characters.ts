import { countHiddenCharacters } from '@renderer/lib/hidden-characters';

/** Says so when the selection that is being copied holds characters that cannot be seen. */
export function warnOfHiddenCharacters() {
  const count = countHiddenCharacters(getSelection()?.toString() ?? '');
  if (count === 0) return;
  void import('../toast').then(({ showToast }) =>
    showToast({
      title: `Copied with ${count} hidden character${count === 1 ? '' : 's'}`,
      description: 'They show nothing or change the reading direction where they are pasted.',
    }),
  );
}
