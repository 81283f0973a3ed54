import { memo, type ReactNode } from 'react';

/** Shows what was there last while it was open: what a question is about may be gone before it has faded out. */
export const ClosingContent = memo(
  function ClosingContent({ children }: { open: boolean; children: ReactNode }) {
    return children;
  },
  (_, { open }) => !open,
);
