import type { ExportService } from '../exports/export-service';
import { api } from './api';

/** Handlers of `contract.exports`. */
export function exportsRouter(exports: ExportService) {
  return {
    matching: api.exports.matching.handler(({ input }) => exports.matching(input)),
    runs: api.exports.runs.handler(({ input }) => exports.runs(input)),
  };
}
