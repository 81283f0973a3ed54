import { settingsSchema } from '@shared/contract/settings';
import { isJsonObject } from '@shared/domain/json';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import { z } from 'zod';

/** An entry that is no setting, or that has a value which the setting cannot have. */
export interface SettingsProblem {
  /** e.g. `proxy.mode`; empty for the whole. */
  path: string;
  /** Never repeats the value. */
  message: string;
}

/**
 * Reads settings one by one: what is missing takes its default, and so does what cannot be used, which is named among
 * the problems.
 */
export function readSettings(stored: unknown): { settings: Settings; problems: SettingsProblem[] } {
  const { value, problems } = readObject(settingsSchema, { stored, defaults: DEFAULT_SETTINGS });
  return { settings: settingsSchema.parse(value), problems };
}

interface Given {
  stored: unknown;
  defaults: object;
  /** Of the object itself, empty or with a dot at its end. */
  prefix?: string;
}

function readObject(
  schema: z.ZodObject,
  { stored, defaults, prefix = '' }: Given,
): { value: Record<string, unknown>; problems: SettingsProblem[] } {
  const value: Record<string, unknown> = { ...defaults };
  if (!isJsonObject(stored)) {
    return { value, problems: [{ path: prefix.slice(0, -1), message: 'expected an object' }] };
  }
  const problems: SettingsProblem[] = [];
  for (const [name, given] of Object.entries(stored)) {
    const path = prefix + name;
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (field === undefined) {
      problems.push({ path, message: 'is no setting of this version' });
    } else if (field instanceof z.ZodObject) {
      const inner = { stored: given, defaults: value[name] as object, prefix: `${path}.` };
      const read = readObject(field, inner);
      value[name] = read.value;
      problems.push(...read.problems);
    } else {
      const parsed = z.safeParse(field, given);
      if (parsed.success) value[name] = parsed.data;
      else problems.push(...parsed.error.issues.map((issue) => problemOf(path, issue)));
    }
  }
  return { value, problems };
}

function problemOf(path: string, issue: z.core.$ZodIssue): SettingsProblem {
  const inner = issue.path.map((step) => `.${String(step)}`).join('');
  return { path: path + inner, message: issue.message };
}
