import { isPopupOpen } from '@renderer/lib/is-popup-open';
import { ariaShortcut, isComposing, matchesShortcut, shortcutLabel } from '@renderer/lib/shortcut';
import { Kbd } from '@renderer/ui/kbd';
import { SearchField } from '@renderer/ui/search-field';
import { SEARCH_LOG } from '@shared/domain/local-shortcuts';
import { useEffect, useRef } from 'react';

/** Words that prompt or answer must hold; asked for when typing pauses. */
export function SearchBox(props: { value: string; onChange: (text: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || !matchesShortcut(event, SEARCH_LOG)) return;
      if (isPopupOpen()) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div className="relative w-80 max-w-full">
      <SearchField
        {...props}
        ref={field}
        label="Search prompts and answers"
        placeholder="Search prompts and answers"
        aria-keyshortcuts={ariaShortcut(SEARCH_LOG)}
        maxLength={500}
        // Escape empties a field for searching; in an empty one it stops what runs, as everywhere.
        data-own-keys={props.value === '' ? undefined : 'Escape'}
        className="peer w-full"
      />
      <span className="pointer-events-none absolute inset-y-0 right-2 hidden items-center text-faint peer-placeholder-shown:flex">
        <Kbd>{shortcutLabel(SEARCH_LOG)}</Kbd>
      </span>
    </div>
  );
}
