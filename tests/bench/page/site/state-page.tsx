import './bench-page.css';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { createAppState } from './app-state';
import { createFloorState } from './floor-state';
import { nextFrame } from './next-frame';
import { startDeltaWorker } from './start-delta-worker';

/** What the bench calls inside the page. */
export interface StatePage {
  /** 200 deltas per second and column for `duration` ms. */
  feed(duration: number): Promise<{ deltas: number }>;
}

const COLUMNS = 8;
const DELTAS_PER_SECOND = 200;
/** So little is shown that painting costs the same for all. */
const SHOWN_CHARACTERS = 200;

const variant = new URLSearchParams(location.search).get('variant');
const path = (variant === 'app' ? createAppState : createFloorState)(COLUMNS);
const subscriptions = Array.from(
  { length: COLUMNS },
  (_, column) => (listener: () => void) => path.subscribe(column, listener),
);

function Tail({ column }: { column: number }) {
  const subscribe = subscriptions[column] ?? (() => () => undefined);
  const text = useSyncExternalStore(subscribe, () => path.read(column));
  return <div className="tail">{text.slice(-SHOWN_CHARACTERS)}</div>;
}

flushSync(() => {
  createRoot(document.getElementById('tails') as HTMLElement).render(
    subscriptions.map((_, column) => <Tail key={column} column={column} />),
  );
});

const page: StatePage = {
  async feed(duration) {
    let deltas = 0;
    const onBatch = (amount: number): void => {
      path.receive(Array.from({ length: amount }, (_, index) => ` token${index % 10}`));
      deltas += amount * COLUMNS;
    };
    await startDeltaWorker({ perSecond: DELTAS_PER_SECOND, duration, onBatch });
    await nextFrame();
    await nextFrame();
    return { deltas };
  },
};

Object.assign(window, { stateBench: page });
document.title = 'ready';
