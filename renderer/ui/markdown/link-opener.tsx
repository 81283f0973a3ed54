import {
  createContext,
  lazy,
  Suspense,
  useCallback,
  useContext,
  useState,
  type ReactNode,
} from 'react';
import type { SafeLink } from '@renderer/lib/safe-link';

const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }));

const LinkOpener = createContext<((link: SafeLink) => void) | null>(null);

/** What a link does when it is pressed: null where nothing can open it. */
export function useLinkOpener(): ((link: SafeLink) => void) | null {
  return useContext(LinkOpener);
}

/** Links below this ask first, showing the whole address; then `onOpenLink` gets it. */
export function LinkOpenerProvider(props: {
  onOpenLink: (url: string) => void;
  children: ReactNode;
}) {
  const { onOpenLink, children } = props;
  const [asked, setAsked] = useState<SafeLink | null>(null);
  const close = useCallback(() => setAsked(null), []);
  return (
    <LinkOpener value={setAsked}>
      {children}
      {asked ? (
        <Suspense>
          <LinkDialog link={asked} onClose={close} onOpen={onOpenLink} />
        </Suspense>
      ) : null}
    </LinkOpener>
  );
}
