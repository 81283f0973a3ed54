import { saveAsFile } from '@renderer/lib/save-as-file';

const SCALE = 2; // pixels of the picture per pixel of the page, for sharp text
const PAINTED = ['fill', 'stroke', 'font-size', 'font-weight', 'opacity', 'text-anchor'] as const;

/** Saves a drawing as it looks now, in the theme's own colours, with a title above it. Rejects if it cannot be painted. */
export async function saveChartPng(drawing: SVGSVGElement, title: string): Promise<void> {
  const { width, height } = drawing.getBoundingClientRect();
  const { color, backgroundColor } = surfaceOf(drawing);
  const image = await loadImage(standaloneSvg(drawing, { width, height }));
  const head = 36;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SCALE);
  canvas.height = Math.round((height + head) * SCALE);
  const paper = canvas.getContext('2d');
  if (paper === null) throw new Error('This browser gives no canvas to paint on.');
  paper.scale(SCALE, SCALE);
  paper.fillStyle = backgroundColor;
  paper.fillRect(0, 0, width, height + head);
  paper.fillStyle = color;
  paper.font = `600 14px ${getComputedStyle(drawing).fontFamily}`;
  paper.fillText(title, 12, 23);
  paper.drawImage(image, 0, head, width, height);
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

async function loadImage(svg: string): Promise<HTMLImageElement> {
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

/** The colours of the panel that the drawing lies on. */
function surfaceOf(drawing: Element): { color: string; backgroundColor: string } {
  const panel = drawing.closest('[data-slot="chart"]') ?? document.body;
  const { color, backgroundColor } = getComputedStyle(panel);
  return { color, backgroundColor };
}

function fileName(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') || 'chart';
}
