import type { ExportPiece } from '@shared/contract/exports';
import type { ExportService } from '../exports/export-service';
import { api } from './api';
import { toOrpcError } from './orpc-error';

/** Handlers of `contract.exports`. */
export function exportsRouter(exports: ExportService) {
  return {
    matching: api.exports.matching.handler(({ input }) => sent(exports.matching(input))),
    runs: api.exports.runs.handler(({ input }) => sent(exports.runs(input))),
  };
}

async function* sent(pieces: AsyncIterable<ExportPiece>): AsyncGenerator<ExportPiece, void> {
  try {
    yield* pieces;
  } catch (error) {
    // Thrown while pieces are read, when the conversion around the handler is over.
    throw toOrpcError(error);
  }
}
