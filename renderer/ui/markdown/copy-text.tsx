import { useCopy } from '@renderer/lib/use-copy';

/** The strokes of the icons, on a grid of 24 × 24. */
const COPY = 'M9 9h11v11H9zM5 15H4V4h11v1';
const TICK = 'M20 6 9 17l-5-5';

/** A small copy button inside an answer. An answer may hold hundreds: no tooltip, and an icon of one path. */
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
      <svg viewBox="0 0 24 24" aria-hidden>
        <path d={state === 'copied' ? TICK : COPY} />
      </svg>
    </button>
  );
}
