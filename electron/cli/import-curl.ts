import { snapshotList } from '@electron/backend/catalog/snapshot';
import { comparisonToText } from '@electron/backend/comparisons/comparison-text';
import { AppFailure, appError } from '@shared/domain/app-error';
import type { ComparisonDocument } from '@shared/domain/comparison-document';
import { asOnePrompt, type OnePrompt } from '@shared/snippets/one-prompt';
import { readCurl } from '@shared/snippets/read-curl';
import { terminalText } from './output/terminal-text';

/** Where the file goes, and what is to be said about it. */
interface ImportScreen {
  json: boolean;
  /** May stand in no file. */
  tokenInUse: string | undefined;
  write(text: string): void;
  tell(line: string): void;
}

/** Prints a curl command as a comparison with one column, without its token. Throws `AppFailure` where it cannot be read. */
export function importCurl(command: string, screen: ImportScreen): void {
  const models = new Map(snapshotList().models.map(({ id, task }) => [id, task]));
  const reading = readCurl(command, (id) => models.get(id));
  if (reading.problem !== null) {
    const { message, at } = reading.problem;
    throw refused(`Line ${at.line}, column ${at.column}: ${message}`);
  }
  const one = asOnePrompt(reading.request);
  const document = documentOf(one);
  const { tokenInUse } = screen;
  if (tokenInUse && JSON.stringify(document).includes(JSON.stringify(tokenInUse).slice(1, -1))) {
    throw refused('The API token in use stands in the request. Take it out there.');
  }
  screen.write(screen.json ? `${JSON.stringify(document, null, 2)}\n` : comparisonToText(document));
  const token = reading.token === null ? [] : ['The API token in the command was left out.'];
  const note = one.note === null ? [] : [one.note];
  for (const line of [...reading.notes, ...note, ...token]) screen.tell(terminalText(line));
}

function documentOf({ request, prompt }: OnePrompt): ComparisonDocument {
  const { model, task, format, modelInPath, system, parameters, policy } = request;
  const turns = [{ prompt, images: [], answer: null }];
  const column = { model, task, format, modelInPath, parameters, policy, turns };
  return { version: 1, title: '', gatewayId: null, columns: [{ ...column, system: system ?? '' }] };
}

function refused(message: string): AppFailure {
  const hint = 'Nothing was written.';
  return new AppFailure(appError({ kind: 'bad-input', code: 'bad-input-curl', message, hint }));
}
