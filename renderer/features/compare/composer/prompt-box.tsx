import { isPopupOpen } from '@renderer/lib/is-popup-open';
import { isComposing } from '@renderer/lib/shortcut';
import { textDirection } from '@renderer/lib/text-direction';
import { fieldClasses } from '@renderer/ui/popup-classes';
import { useEffect, useRef, useState } from 'react';
import { useCompare, useWorkspace } from '../compare-context';

const ID = 'prompt';

/** Puts the cursor back into the prompt box, e.g. after a run was started or stopped. */
export function focusComposer(): void {
  document.getElementById(ID)?.focus();
}

/** The shared prompt. ↑ in an empty box brings back earlier prompts; Enter sends where the setting says so. */
export function PromptBox() {
  const { workspace, controller, enterSends } = useCompare();
  const draft = useWorkspace((current) => current.draft);
  const history = useWorkspace((current) => current.promptHistory);
  const followers = useWorkspace(
    (current) => current.columns.filter((column) => column.promptSynced).length,
  );
  const [recalled, setRecalled] = useState(-1);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    // The palette may have been opened, and typed into, while the comparison was read.
    if (!isPopupOpen()) box.current?.focus();
  }, []);

  const setDraft = (text: string) => workspace.edit((current) => ({ ...current, draft: text }));

  const recall = (step: number): boolean => {
    const at = recalled + step;
    const untouched = draft === '' || draft === history[recalled];
    if (!untouched || at < -1 || at >= history.length) return false;
    setRecalled(at);
    setDraft(at < 0 ? '' : (history[at] ?? ''));
    return true;
  };

  return (
    <textarea
      ref={box}
      id={ID}
      aria-label="Prompt"
      placeholder={
        followers === 0
          ? 'No column follows this prompt: each has its own box'
          : 'Ask all columns the same thing'
      }
      rows={2}
      dir={textDirection(draft)}
      className={`field-sizing-content max-h-60 min-h-14 w-full resize-none bg-canvas py-1.5 text-lg ${fieldClasses}`}
      value={draft}
      onChange={(event) => {
        setRecalled(-1);
        setDraft(event.target.value);
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        const modified = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
        if (modified) return;
        if (event.key === 'Enter' && enterSends) {
          event.preventDefault();
          controller.runAll();
        } else if (event.key === 'ArrowUp' && (draft === '' || recalled >= 0)) {
          if (recall(1)) event.preventDefault();
        } else if (event.key === 'ArrowDown' && recalled >= 0 && recall(-1)) {
          event.preventDefault();
        }
      }}
    />
  );
}
