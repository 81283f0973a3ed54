import type { Connection } from '../account/connection';
import { refuseToken, withoutToken } from '../files/token-in-use';
import { DEFINITION_FILE } from '../lab/definition-file/definition-kind';
import { definitionFromText } from '../lab/definition-file/read-definition';
import { definitionToText } from '../lab/definition-file/write-definition';
import { exportLab } from '../lab/export/export-lab';
import type { AnswerSource } from '../lab/export/read-answers';
import type { LabService } from '../lab/lab-service';
import { api } from './api';
import { withOrpcErrors } from './orpc-error';

/** Handlers of `contract.lab`. */
export function labRouter(labs: LabService, connection: Connection, runs: AnswerSource) {
  return {
    estimate: api.lab.estimate.handler(({ input }) => labs.estimate(input.definition)),
    start: api.lab.start.handler(({ input }) => labs.start(input.definition, input.labId)),
    watch: api.lab.watch.handler(({ input, signal }) =>
      withOrpcErrors(labs.watch(input.labId, signal)),
    ),
    stop: api.lab.stop.handler(({ input }) => labs.stop(input.labId)),
    list: api.lab.list.handler(() => labs.list()),
    get: api.lab.get.handler(({ input }) => labs.get(input.labId)),
    rename: api.lab.rename.handler(({ input }) => labs.rename(input.labId, input.name)),
    delete: api.lab.delete.handler(({ input }) => labs.remove(input.labId)),
    exportText: api.lab.exportText.handler(async ({ input }) => ({
      text: await withoutToken(exportLab(labs.get(input.labId), input.format, runs), connection),
    })),
    writeDefinition: api.lab.writeDefinition.handler(async ({ input }) => ({
      text: definitionToText(await refuseToken(input.definition, connection, DEFINITION_FILE)),
    })),
    readDefinition: api.lab.readDefinition.handler(({ input }) => definitionFromText(input.text)),
  };
}
