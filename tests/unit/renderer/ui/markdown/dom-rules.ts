/** Elements that an answer may put into the page; formulas (KaTeX) add their own. */
const ELEMENTS = new Set(
  'div p span h1 h2 h3 h4 h5 h6 strong em del code pre br hr blockquote ul ol li table thead tbody tr th td sup figure figcaption button svg path line circle rect polyline'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'class dir data-slot data-align data-continued data-state data-code data-reveal start role title tabindex type aria-label aria-hidden aria-pressed'.split(
    ' ',
  ),
);
const ICON_ATTRIBUTES = new Set(
  'xmlns width height viewBox fill stroke stroke-width stroke-linecap stroke-linejoin d x x1 x2 y y1 y2 r rx ry cx cy points'.split(
    ' ',
  ),
);

/** What breaks the rules in a rendered answer: unknown elements, unknown attributes, anything with an address. */
export function violations(root: Element): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.closest('.katex')) return formulaViolations(element);
    const name = element.tagName.toLowerCase();
    const wrong = ELEMENTS.has(name) ? [] : [`<${name}>`];
    const icon = element.closest('svg') !== null;
    for (const attribute of element.getAttributeNames())
      if (!ATTRIBUTES.has(attribute) && !(icon && ICON_ATTRIBUTES.has(attribute)))
        wrong.push(`<${name} ${attribute}>`);
    return wrong;
  });
}

function formulaViolations(element: Element): string[] {
  return element
    .getAttributeNames()
    .filter((name) => /^on|^(?:href|src|srcset|action|xlink:href|data-.*|id)$/i.test(name))
    .map((name) => `<${element.tagName.toLowerCase()} ${name}> in a formula`)
    .concat(
      /^(?:a|img|script|iframe|maction)$/i.test(element.tagName)
        ? [`<${element.tagName}> in a formula`]
        : [],
    );
}
