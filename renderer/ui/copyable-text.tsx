import { copyText } from '@renderer/lib/clipboard';
import { showToast } from './toast';
import { Tooltip } from './tooltip';

/** An id shown by its ends, which tell ids apart; a press copies all of it. `label` says what it is. */
export function CopyableText({ text, label }: { text: string; label: string }) {
  const shown = text.length <= 9 ? text : `${text.slice(0, 4)}…${text.slice(-4)}`;
  const copy = async () => {
    if (await copyText(text)) showToast({ title: `Copied ${label}` });
    else showToast({ title: `Could not copy ${label}` });
  };
  return (
    <Tooltip content={text}>
      <button
        type="button"
        aria-label={`${shown}: copy ${label}`}
        className="rounded-sm px-0.5 font-mono text-sm hover:bg-hover"
        onClick={() => void copy()}
      >
        {shown}
      </button>
    </Tooltip>
  );
}
