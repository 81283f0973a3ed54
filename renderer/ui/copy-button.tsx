import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useCopy } from '@renderer/lib/use-copy';
import { IconButton } from './icon-button';

/** Copies `text` (made when it is asked for), then shows a tick; a failure shows a warning sign. */
export function CopyButton(props: {
  label?: string;
  text: string | (() => string);
  onCopied?: () => void;
  className?: string;
}) {
  const { label = 'Copy', text, onCopied, className } = props;
  const { state, copy } = useCopy();

  const copyNow = async () => {
    if (await copy(typeof text === 'string' ? text : text())) onCopied?.();
  };

  return (
    <>
      <IconButton
        label={label}
        icon={<StateIcon state={state} />}
        data-state={state}
        onClick={() => void copyNow()}
        className={className}
      />
      <span role="status" className="sr-only">
        {state === 'copied' ? 'Copied' : state === 'failed' ? 'Could not copy' : ''}
      </span>
    </>
  );
}

function StateIcon({ state }: { state: 'ready' | 'copied' | 'failed' }) {
  if (state === 'copied') return <Check size={13} aria-hidden className="text-hit" />;
  if (state === 'failed') return <TriangleAlert size={13} aria-hidden className="text-fail" />;
  return <Copy size={13} aria-hidden />;
}
