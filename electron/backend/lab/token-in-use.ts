import { appError, AppFailure } from '@shared/domain/app-error';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import type { Connection } from '../account/connection';
import type { Redactor } from '../gateway/redact';

type Client = Pick<Connection, 'client'>;

/** The text with the token in use blotted out, should somebody have typed it into a prompt. */
export async function withoutToken(text: string, connection: Client): Promise<string> {
  return (await redactorOf(connection))?.text(text) ?? text;
}

/** Returns the definition, to be saved. Throws `AppFailure` where the token in use was typed into it. */
export async function refuseToken(
  definition: LabDefinition,
  connection: Client,
): Promise<LabDefinition> {
  const text = JSON.stringify(definition);
  if ((await withoutToken(text, connection)) === text) return definition;
  throw new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'bad-input-definition',
      message: 'The definition was not saved. The API token in use stands in it.',
      hint: 'Take it out: the file is meant to be shared.',
    }),
  );
}

/** Null where the keychain does not give the token: then nobody has typed what it would be compared with. */
async function redactorOf(connection: Client): Promise<Redactor | null> {
  const client = await connection.client().catch(() => null);
  return client?.createRedactor() ?? null;
}
