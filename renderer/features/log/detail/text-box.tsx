import { CopyButton } from '@renderer/ui/copy-button';
import { RawText } from '@renderer/ui/markdown/raw-text';

const LONGEST_SHOWN = 20_000; // characters

/** A text that was sent or came, to read and to copy whole. `label` names it, e.g. `Answer text`. */
export function TextBox(props: { label: string; text: string; mono?: boolean }) {
  const { label, text, mono = false } = props;
  return (
    <div className="relative rounded-md border border-line bg-surface">
      <div className="absolute top-1 right-1">
        <CopyButton label={`Copy ${label.toLowerCase()}`} text={text} />
      </div>
      <div
        tabIndex={0}
        role="group"
        aria-label={label}
        className={`max-h-96 overflow-y-auto px-2.5 py-1.5 pr-8 break-words ${mono ? 'font-mono text-xs' : 'prose-text'}`}
      >
        <RawText text={text.slice(0, LONGEST_SHOWN)} />
        {text.length > LONGEST_SHOWN ? (
          <p className="text-faint">The rest is left out here; copying takes it all.</p>
        ) : null}
      </div>
    </div>
  );
}
