import { createRunsStore } from '@renderer/features/compare/state/runs-store';
import { useStickToBottom } from '@renderer/lib/use-stick-to-bottom';
import { Markdown } from '@renderer/ui/markdown/markdown';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { MakeColumn } from './column';
import { emptyRun } from './empty-run';

const RUN = 'run';

/** The app's own path from the feed's batches to the screen: store, fold, renderer, following the end. */
export const makeAppColumn: MakeColumn = (element) => {
  // The page calls once per frame already.
  const store = createRunsStore((flush) => flush());
  const subscribe = (listener: () => void) => store.subscribe(RUN, listener);
  let sequence = 0;
  let length = 0;

  function Answer() {
    const run = useSyncExternalStore(subscribe, () => store.get(RUN));
    const text = run?.text ?? '';
    const { scroller, content } = useStickToBottom();
    useLayoutEffect(() => scroller(element), [scroller]);
    useLayoutEffect(() => {
      length = text.length;
    }, [text]);
    return <div ref={content}>{text === '' ? null : <Markdown text={text} streaming />}</div>;
  }

  const clear = (): void => {
    sequence = 0;
    store.put([{ run: emptyRun(RUN), sequence }]);
  };

  clear();
  flushSync(() => {
    createRoot(element).render(<Answer />);
  });
  return {
    shown: () => length,
    append(text) {
      sequence += 1;
      store.receive([{ runId: RUN, sequence, events: [{ type: 'text-delta', text }] }]);
    },
    clear,
  };
};
