import 'katex/dist/katex.min.css';
import katex from 'katex';

/** Fills an element with a formula; false if it cannot be typeset (the element is then empty). */
export function typeset(
  element: HTMLElement,
  formula: { source: string; display: boolean },
): boolean {
  try {
    katex.render(formula.source, element, {
      displayMode: formula.display,
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      maxSize: 50,
      maxExpand: 500,
    });
    return true;
  } catch {
    // The message quotes the untrusted source; the caller shows the source itself as text.
    element.replaceChildren();
    return false;
  }
}
