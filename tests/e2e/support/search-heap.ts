import type { Page } from '@playwright/test';

/** Which of these texts are anywhere in the memory of the page's scripts. Chromium only. */
export async function findInHeap(page: Page, texts: readonly string[]): Promise<string[]> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  await devTools.send('HeapProfiler.enable');
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  const snapshot = chunks.join('');
  return texts.filter((text) => snapshot.includes(text));
}
