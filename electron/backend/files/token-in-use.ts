import type { Connection } from '../account/connection';
import type { Redactor } from '../gateway/redact';
import type { FileKind } from './file-kind';
import { notSaved } from './file-problem';

type Client = Pick<Connection, 'client'>;

/** The text with the token in use blotted out, should somebody have typed it into a prompt. */
export async function withoutToken(text: string, connection: Client): Promise<string> {
  return (await redactorOf(connection))?.text(text) ?? text;
}

/** Returns a value that is about to be saved. Throws `AppFailure` where the token in use was typed into it. */
export async function refuseToken<Value>(
  value: Value,
  connection: Client,
  kind: Pick<FileKind, 'name'>,
): Promise<Value> {
  const text = JSON.stringify(value);
  if ((await withoutToken(text, connection)) === text) return value;
  throw notSaved(
    kind,
    'The API token in use stands in it',
    'Take it out: the file is meant to be shared',
  );
}

/** Null where the keychain does not give the token: then nobody has typed what it would be compared with. */
export async function redactorOf(connection: Client): Promise<Redactor | null> {
  const client = await connection.client().catch(() => null);
  return client?.createRedactor() ?? null;
}
