import type { ExportPiece } from '@shared/contract/exports';

/** An export put together. */
export interface ExportedFile {
  fileName: string;
  mediaType: string;
  text: string;
}

/** Reads an export to its end; the call that begins it may be passed as it is. */
export async function exportedFile(
  given: AsyncIterable<ExportPiece> | Promise<AsyncIterable<ExportPiece>>,
): Promise<ExportedFile> {
  const file: ExportedFile = { fileName: '', mediaType: '', text: '' };
  for await (const piece of await given) {
    if (piece.type === 'file') Object.assign(file, piece);
    else file.text += piece.text;
  }
  return file;
}
