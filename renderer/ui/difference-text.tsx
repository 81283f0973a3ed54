import { wordDifference } from '@shared/domain/word-difference';
import { cx } from 'class-variance-authority';
import { Fragment, useMemo } from 'react';
import { plainText } from './markdown/plain-text';

/** What became of a text, word by word: what went is struck through, what came is underlined. */
export function DifferenceText({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => wordDifference(before, after), [before, after]);
  return parts.map(({ type, text }, at) => {
    if (type === 'same') return <Fragment key={at}>{plainText(text)}</Fragment>;
    const Mark = type === 'added' ? 'ins' : 'del';
    return (
      <Mark
        key={at}
        className={cx(
          'rounded-sm decoration-1',
          type === 'added'
            ? 'bg-hit-soft text-hit underline underline-offset-2'
            : 'bg-fail-soft text-fail line-through',
        )}
      >
        {plainText(text)}
      </Mark>
    );
  });
}
