import type { SafeLink } from '@renderer/lib/safe-link';
import { ConfirmDialog } from '../confirm-dialog';

/** Shows where a link really leads, and asks. */
export function LinkDialog(props: {
  link: SafeLink;
  author: 'model' | 'app';
  onClose: () => void;
  onOpen: (url: string) => void;
}) {
  const { link, author, onClose, onOpen } = props;
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Open this link?"
      confirmLabel="Open link"
      onConfirm={() => onOpen(link.url)}
    >
      <p>
        {author === 'model' ? 'It was written by a model and leads' : 'It leads'} to{' '}
        <strong className="text-ink">{link.target}</strong>
      </p>
      <p className="mt-2 max-h-40 overflow-y-auto rounded-md bg-sunken p-2 font-mono text-sm break-all text-ink">
        {link.url}
      </p>
    </ConfirmDialog>
  );
}
