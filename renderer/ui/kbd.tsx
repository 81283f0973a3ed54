/** A shortcut as text on a control, e.g. `⌘K`; hidden from screen readers, which get `aria-keyshortcuts`. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd aria-hidden data-slot="kbd" className="font-sans text-xs leading-none">
      {children}
    </kbd>
  );
}
