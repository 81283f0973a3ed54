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

/** Who wrote a link: a model's are met with more suspicion. */
type LinkAuthor = 'model' | 'app';

type OpenLink = (link: SafeLink, author?: LinkAuthor) => void;

const LinkOpener = createContext<OpenLink | null>(null);

/** What a link does when it is pressed: null where nothing can open it. */
export function useLinkOpener(): OpenLink | null {
  return useContext(LinkOpener);
}

/** Links below this ask first, showing the whole address; then `onOpenLink` gets it. */
export function LinkOpenerProvider(props: {
  onOpenLink: (url: string) => void;
  children: ReactNode;
}) {
  const { onOpenLink, children } = props;
  const [asked, setAsked] = useState<{ link: SafeLink; author: LinkAuthor } | null>(null);
  const ask = useCallback<OpenLink>((link, author = 'model') => setAsked({ link, author }), []);
  const close = useCallback(() => setAsked(null), []);
  return (
    <LinkOpener value={ask}>
      {children}
      {asked ? (
        <Suspense>
          <LinkDialog {...asked} onClose={close} onOpen={onOpenLink} />
        </Suspense>
      ) : null}
    </LinkOpener>
  );
}
