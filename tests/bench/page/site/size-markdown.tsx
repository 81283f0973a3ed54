import { Markdown } from '@renderer/ui/markdown/markdown';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('root') as HTMLElement).render(
  <Markdown text="With the renderer." streaming={false} />,
);
