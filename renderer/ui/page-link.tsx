import { safeLink } from '@renderer/lib/safe-link';
import { cx } from 'class-variance-authority';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLinkOpener } from './markdown/link-opener';

/**
 * A web page that the app itself names. Asks before it opens, like every link; an address that may not be
 * opened, e.g. an odd one from the API, is plain text.
 */
export function PageLink(props: { url: string; children: ReactNode; className?: string }) {
  const { url, children, className } = props;
  const open = useLinkOpener();
  const link = safeLink(url);
  if (link === null || open === null) return <span className={className}>{children}</span>;
  return (
    <button
      type="button"
      role="link"
      title={link.url}
      data-slot="page-link"
      className={cx(
        'inline-flex max-w-full items-baseline gap-1 rounded-sm text-left text-accent-text underline decoration-line-strong underline-offset-2 hover:decoration-current',
        className,
      )}
      onClick={() => open(link, 'app')}
    >
      <span className="min-w-0 break-words">{children}</span>
      <ExternalLink size={11} aria-hidden className="shrink-0 self-center" />
    </button>
  );
}
