import './bench-page.css';
import type { Column, MakeColumn } from './column';
import { startFrameMeter, type FrameTimes } from './frame-meter';
import { nextFrame } from './next-frame';
import { codeAnswer, mixedAnswer, plainAnswer } from './sample-answer';
import { startDeltaWorker } from './start-delta-worker';

/** What the bench calls inside the page. */
export interface AnswerPage {
  /** One delta per column and frame. */
  feedPerFrame(updates: number): Promise<{ deltas: number }>;
  /** 100 deltas per second and column for `duration` ms. */
  feedPaced(duration: number): Promise<PacedTimes>;
  /** Shows the whole answer, or takes it away again. */
  showAll(): Promise<void>;
  clear(): Promise<void>;
}

/** What was seen while deltas came at a steady rate. */
export interface PacedTimes extends FrameTimes {
  /** ms from the last delta until all of it was on the page. */
  late: number;
  /** ms that the measurement took. */
  elapsed: number;
}

const DELTAS_PER_SECOND = 100;
/** While the whole answer is shown quickly. */
const DELTAS_PER_STEP = 200;

const query = new URLSearchParams(location.search);
const variant = query.get('variant') ?? 'none';
const count = Number(query.get('columns') ?? 1);
const documents = { plain: plainAnswer, mixed: mixedAnswer, code: codeAnswer };
const { deltas, tail } = documents[(query.get('document') ?? 'mixed') as keyof typeof documents]();
const start = query.get('at') === 'end' ? tail : 0;

/** Loaded on demand, so that the floor's page carries no library. */
async function loadVariant(): Promise<MakeColumn | null> {
  if (variant === 'app') return (await import('./app-column')).makeAppColumn;
  if (variant === 'floor') return (await import('./floor-column')).makeFloorColumn;
  return null;
}

const make = await loadVariant();
const host = document.getElementById('columns') as HTMLElement;
const elements = Array.from({ length: make === null ? 0 : count }, () => {
  const element = host.appendChild(document.createElement('div'));
  element.className = 'bench-column text-answer';
  return element;
});
const columns: Column[] = make === null ? [] : elements.map(make);
let next = 0;
let received = 0;

/** Gives the next deltas to every column. */
function append(amount: number): void {
  const text = deltas.slice(next, next + amount).join('');
  next += amount;
  received += text.length;
  for (const column of columns) column.append(text);
}

const page: AnswerPage = {
  async feedPerFrame(updates) {
    for (let update = 0; update < updates; update += 1) {
      await nextFrame();
      append(1);
    }
    await nextFrame();
    await nextFrame();
    return { deltas: updates * columns.length };
  },
  async feedPaced(duration) {
    const begun = performance.now();
    const stopMeter = startFrameMeter();
    let waiting = 0;
    const flush = (): void => {
      append(waiting);
      waiting = 0;
    };
    const onBatch = (amount: number): void => {
      if (waiting === 0) requestAnimationFrame(flush);
      waiting += amount;
    };
    await startDeltaWorker({ perSecond: DELTAS_PER_SECOND, duration, onBatch });
    const ended = performance.now();
    const deadline = ended + 10_000;
    const isBehind = () => waiting > 0 || columns.some((column) => column.shown() < received);
    do await nextFrame();
    while (isBehind() && performance.now() < deadline);
    const late = performance.now() - ended;
    return { ...stopMeter(), late, elapsed: performance.now() - begun };
  },
  async showAll() {
    while (next < deltas.length) {
      append(DELTAS_PER_STEP);
      await nextFrame();
    }
    await nextFrame();
  },
  async clear() {
    next = 0;
    received = 0;
    for (const column of columns) column.clear();
    await nextFrame();
    await nextFrame();
  },
};

if (start > 0) append(start);
await nextFrame();
Object.assign(window, { bench: page });
document.title = 'ready';
