/** The parts of the screen that F6 goes through, in reading order, and what takes the keyboard in each. */
const REGIONS: readonly { region: string; target: string }[] = [
  { region: 'nav', target: 'a[aria-current=page], button' },
  { region: 'section[data-focused]', target: '[role=log]' },
  { region: '[data-region=composer]', target: 'textarea' },
  { region: 'aside[aria-label=Inspector]', target: '[role=tab][aria-selected=true]' },
  { region: '[data-region=screen]', target: 'button, input, a[href], [tabindex="0"]' },
  // These stand in a screen, after what they tell more of.
  { region: 'aside:is([aria-label=Run], [aria-label=Entry])', target: 'button' },
  { region: '[role=region][aria-label=Notifications]', target: '[data-slot=toast] button' },
];

/** Moves the keyboard to the next part of the screen that is there, or to the previous one, round and round. */
export function goToRegion(step: 1 | -1): void {
  const targets = REGIONS.flatMap(({ region, target }) => {
    const element = document.querySelector(region);
    const focusable = element?.querySelector<HTMLElement>(`:is(${target}):not(:disabled)`);
    return element && focusable ? [{ element, focusable }] : [];
  });
  const at = targets.findLastIndex(({ element }) => element.contains(document.activeElement));
  const next = at < 0 ? 0 : (at + step + targets.length) % targets.length;
  targets[next]?.focusable.focus();
}
