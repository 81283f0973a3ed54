import '@renderer/styles/app.css';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { useStickToBottom } from '@renderer/lib/use-stick-to-bottom';
import { Markdown } from '@renderer/ui/markdown/markdown';
import { UiProvider } from '@renderer/ui/ui-provider';

/** What a spec can do with the page: show an answer, and see which links were opened. */
export interface MarkdownPage {
  show(text: string, streaming: boolean): void;
  opened: string[];
}

declare global {
  interface Window {
    markdownPage: MarkdownPage;
  }
}

const opened: string[] = [];

function Page() {
  const [answer, setAnswer] = useState({ text: '', streaming: false });
  const { scroller, content, atBottom, jumpToLatest } = useStickToBottom();
  window.markdownPage = {
    show: (text, streaming) => flushSync(() => setAnswer({ text, streaming })),
    opened,
  };
  return (
    <UiProvider>
      <div ref={scroller} data-testid="scroller" style={{ height: 500, overflowY: 'auto' }}>
        <article ref={content} aria-label="Answer">
          <Markdown {...answer} onOpenLink={(url) => opened.push(url)} />
        </article>
      </div>
      {atBottom ? null : <button onClick={jumpToLatest}>Jump to latest</button>}
    </UiProvider>
  );
}

createRoot(document.body.appendChild(document.createElement('main'))).render(<Page />);
