// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { saveRuns } from '@renderer/features/exports/save-runs';
import type { ExportPiece } from '@shared/contract/exports';
import { ANY_RUN } from '@shared/domain/log-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const { matching, saveAsFile } = vi.hoisted(() => ({ matching: vi.fn(), saveAsFile: vi.fn() }));
vi.mock('@renderer/rpc/client', () => ({ client: { exports: { matching } } }));
vi.mock('@renderer/lib/save-as-file', () => ({ saveAsFile }));

beforeEach(() => vi.stubGlobal('Blob', NodeBlob));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const order = { which: { filter: ANY_RUN }, title: '' };

async function* pieces(fails = false): AsyncGenerator<ExportPiece, void> {
  yield { type: 'file', fileName: 'runs.csv', mediaType: 'text/csv' };
  yield await Promise.resolve({ type: 'text', text: 'a,é\r\n', runs: 1 } as const);
  if (fails) throw new Error('The disk is gone');
  yield { type: 'text', text: 'b,😀\r\n', runs: 2 };
}

test('saves one file of all pieces, with the mark that spreadsheets need, and says how far it is', async () => {
  matching.mockResolvedValue(pieces());
  const progress: number[] = [];
  await saveRuns({ ...order, format: 'csv' }, { onProgress: (runs) => progress.push(runs) });
  expect(progress).toEqual([1, 2]);
  const [name, blob] = saveAsFile.mock.lastCall as [string, NodeBlob];
  expect([name, blob.type]).toEqual(['runs.csv', 'text/csv']);
  const bytes = Buffer.from(await blob.arrayBuffer());
  expect(bytes.toString('utf8')).toBe('\ufeffa,é\r\nb,😀\r\n');
});

test('saves nothing of a file that did not come to its end', async () => {
  matching.mockResolvedValue(pieces(true));
  await expect(saveRuns({ ...order, format: 'jsonl' })).rejects.toThrow('The disk is gone');
  expect(saveAsFile).not.toHaveBeenCalled();
});
