import { z } from 'zod';
import type { FileKind } from './file-kind';
import { fileProblem } from './file-problem';
import type { ParsedFile } from './parse-file';

/** A file of a kind, for what is said about it. */
export interface CheckedFile {
  file: ParsedFile;
  kind: FileKind;
}

/** A value of a file in the form of `schema`. Throws `AppFailure` with the place of what is wrong or unknown in it. */
export function checkFile<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  given: CheckedFile,
): z.output<Schema> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(deepest);
  // A misspelt key is also a missing one: what stands in the file is the better clue.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const { kind } = given;
  throw issue ? problemOf(issue, given) : fileProblem(kind, `It is no ${kind.name}.`, null);
}

/** Of several forms that a value could have, what is wrong with the one that it is nearest to. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue;
  const inner = issue.errors
    .flat()
    .map(deepest)
    .map((found) => ({ ...found, path: [...issue.path, ...found.path] }));
  return inner.reduce((best, next) => (next.path.length > best.path.length ? next : best));
}

function problemOf(issue: z.core.$ZodIssue, { file, kind }: CheckedFile): Error {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const inner = [...path, key];
    return fileProblem(kind, `“${named(inner)}” is not known here.`, file.placeOf(inner, 'key'));
  }
  const what = isMissing(file.value, path)
    ? 'is missing'
    : issue.message.replace(/^Invalid (?:input|option|discriminator value)[:.] /, '');
  const subject = path.length === 0 ? 'The file' : `“${named(path)}”`;
  const separator = /^(?:is|has|takes|carries|must|cannot) /.test(what) ? ' ' : ': ';
  return fileProblem(kind, `${subject}${separator}${what}.`, file.placeOf(path));
}

/** True where the file says nothing at a path. */
function isMissing(value: unknown, path: readonly (string | number)[]): boolean {
  const found = path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | null | undefined)?.[step],
    value,
  );
  return found === undefined;
}

const named = (path: readonly (string | number)[]) => path.join('.');
