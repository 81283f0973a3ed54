import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app';

/** The rules about colour; a page follows all others in both schemes or in neither. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Looks for violations; in the dark only for those of colours, for the light one is looked through as well. */
export function axeFor(page: Page, colorScheme: 'light' | 'dark'): AxeBuilder {
  const axe = new AxeBuilder({ page });
  return colorScheme === 'light' ? axe : axe.withRules(COLOUR_RULES);
}

/**
 * Expects no accessibility violation in light and in dark; `what` names the screen in the failure. `part` is a selector
 * of what is looked through: what is open hides the rest of the page from screen readers.
 */
export async function expectAccessible(page: Page, what: string, part = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Colours that are still on their way to the other scheme are nobody's. One that is inherited sets out only when
    // that of the element above has arrived.
    await page.evaluate(async () => {
      do {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      } while (document.getAnimations().length > 0);
    });
    const { violations } = await axeFor(page, colorScheme).include(part).analyze();
    const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}
