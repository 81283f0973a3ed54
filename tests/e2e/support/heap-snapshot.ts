import type { Page } from '@playwright/test';

/** A picture of all that the page's scripts have in their memory, after what they no longer use was thrown away. Chromium only. */
export async function takeHeapSnapshot(page: Page): Promise<Buffer> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: Buffer[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    chunks.push(Buffer.from(chunk));
  });
  await devTools.send('HeapProfiler.enable');
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return Buffer.concat(chunks);
}
