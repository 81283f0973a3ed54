import type { ExportService } from '../exports/export-service';
import { api } from './api';
import { withOrpcErrors } from './orpc-error';

/** Handlers of `contract.exports`. */
export function exportsRouter(exports: ExportService) {
  return {
    matching: api.exports.matching.handler(({ input }) => withOrpcErrors(exports.matching(input))),
    runs: api.exports.runs.handler(({ input }) => withOrpcErrors(exports.runs(input))),
  };
}
