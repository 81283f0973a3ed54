import { saveAsFile } from '@renderer/lib/save-as-file';

const SCALE = 2; // pixels of the picture per pixel of the page, for sharp text
/** Px above and below the drawing, and before text. */
const HEAD = 36;
const FOOT = 30;
const EDGE = 12;

const PAINTED = ['fill', 'stroke', 'font-size', 'font-weight', 'opacity', 'text-anchor'] as const;

/** What a picture is made of. */
export interface ChartPicture {
  title: string;
  drawing: SVGSVGElement;
  /** Its entries, each with its swatch; null: the chart has none. */
  legend: Element | null;
}

/** Saves a chart as it looks now, in the theme's own colours, with title and legend. Rejects if it cannot be painted. */
export async function saveChartPng({ title, drawing, legend }: ChartPicture): Promise<void> {
  const { width, height } = drawing.getBoundingClientRect();
  const { color, backgroundColor, fontFamily } = getComputedStyle(
    drawing.closest('[data-slot="chart"]') ?? document.body,
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round((height + HEAD + FOOT) * SCALE);
  const paper = canvas.getContext('2d');
  if (paper === null) throw new Error('This browser gives no canvas to paint on.');
  paper.scale(SCALE, SCALE);
  paper.fillStyle = backgroundColor;
  paper.fillRect(0, 0, width, height + HEAD + FOOT);
  paper.fillStyle = color;
  paper.font = `600 14px ${fontFamily}`;
  paper.fillText(title, EDGE, 23);
  paper.drawImage(await imageOf(drawing), 0, HEAD, width, height);
  paper.font = `12px ${fontFamily}`;
  let x = EDGE;
  for (const entry of legend?.children ?? []) {
    const swatch = entry.querySelector('svg');
    if (swatch !== null) paper.drawImage(await imageOf(swatch), x, HEAD + height + 9, 10, 10);
    const text = [...entry.childNodes]
      .map((node) => node.textContent ?? '')
      .join(' ')
      .trim();
    paper.fillText(text, x + 15, HEAD + height + 18);
    x += 15 + paper.measureText(text).width + 14;
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The picture could not be made.');
  saveAsFile(`${fileName(title)}.png`, blob);
}

/** A copy that needs no style sheet: every element carries the values that it is painted with now. */
function standaloneSvg(drawing: SVGSVGElement, size: { width: number; height: number }): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  copies.forEach((element, index) => {
    const original = originals[index];
    if (original === undefined) return;
    const style = getComputedStyle(original);
    for (const name of PAINTED) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('style');
    element.removeAttribute('class');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(size.width));
  copy.setAttribute('height', String(size.height));
  // A picture loads no fonts: the system's own stands in.
  copy.setAttribute('font-family', 'system-ui, sans-serif');
  return new XMLSerializer().serializeToString(copy);
}

/** The drawing as a picture of its own. */
async function imageOf(drawing: SVGSVGElement): Promise<HTMLImageElement> {
  const svg = standaloneSvg(drawing, drawing.getBoundingClientRect());
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function fileName(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') || 'chart';
}
