import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '@renderer/lib/clipboard';
import { IconButton } from './icon-button';

const SHOWN_MS = 1500;

/** Copies `text` (made when it is asked for), then shows a tick; a failure shows a warning sign. */
export function CopyButton(props: {
  label?: string;
  text: string | (() => string);
  onCopied?: () => void;
  className?: string;
}) {
  const { label = 'Copy', text, onCopied, className } = props;
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');

  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const copied = await copyText(typeof text === 'string' ? text : text());
    setState(copied ? 'copied' : 'failed');
    if (copied) onCopied?.();
  };

  return (
    <>
      <IconButton
        label={label}
        icon={<StateIcon state={state} />}
        data-state={state}
        onClick={() => void copy()}
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
