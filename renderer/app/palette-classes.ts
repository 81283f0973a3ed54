/** Classes of the palette's window. */
export const paletteClasses =
  'fixed top-[12vh] left-1/2 z-40 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-line-strong bg-surface text-ink outline-none';

/** Classes of the field in it. */
export const paletteFieldClasses =
  'h-11 w-full border-b border-line bg-transparent px-3.5 text-lg outline-none';
