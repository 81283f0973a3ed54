import { Check, Copy } from 'lucide-react';
import { useCopy } from '@renderer/lib/use-copy';

/** A small copy button inside an answer. Without the tooltip of the kit's button: an answer may hold hundreds. */
export function CopyText({ label, text }: { label: string; text: () => string }) {
  const { state, copy } = useCopy();
  return (
    <button
      type="button"
      className="copy-text"
      aria-label={state === 'copied' ? 'Copied' : state === 'failed' ? 'Could not copy' : label}
      title={label}
      data-state={state}
      onClick={() => void copy(text())}
    >
      {state === 'copied' ? <Check size={12} aria-hidden /> : <Copy size={12} aria-hidden />}
    </button>
  );
}
