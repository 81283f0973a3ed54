import type { Block } from './block';

/** True if a block may use one of these labels in a reference link. Labels are lower case with single spaces. */
export function refersTo(block: Block, labels: ReadonlySet<string>): boolean {
  if (block.kind !== 'text' || !block.raw.includes('[')) return false;
  for (const [, label = ''] of block.raw.matchAll(/\[([^[\]]+)\]/g))
    if (labels.has(label.toLowerCase().replace(/\s+/g, ' '))) return true;
  return false;
}
