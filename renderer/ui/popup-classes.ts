/** Classes of every floating list or panel. */
export const popupClasses =
  'rounded-lg border border-line-strong bg-surface text-ink outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0';

/** Classes of one line in a floating list. */
export const popupItemClasses =
  'flex min-h-control items-center gap-2 rounded-sm px-2 py-1 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-hover';

/** Classes of the heading of a group in a floating list. */
export const popupGroupClasses = 'px-2 pt-2 pb-1 text-xs font-medium text-faint';

/** Classes of a box that takes text. */
export const fieldClasses =
  'min-w-0 rounded-md border border-line-field bg-surface px-2 text-ink outline-none focus-within:outline-2 focus-within:outline-offset-0 focus-within:outline-accent-text focus:outline-2 focus:outline-offset-0 focus:outline-accent-text disabled:opacity-50 data-disabled:opacity-50 aria-invalid:border-fail data-invalid:border-fail';
