import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { ComparisonDocument } from '../domain/comparison-document';
import { workspaceSchema } from './workspace';

/** Comparisons as files. */
export const comparisonsContract = {
  /** The comparison on screen as the text of a file. Refuses one with the token in use in it. */
  write: oc
    .input(z.strictObject({ workspace: workspaceSchema, includeAnswers: z.boolean() }))
    .output(type<{ text: string }>()),
  /** Reads such a file. Refuses one with anything wrong in it, names the line, and changes nothing. */
  read: oc
    .input(z.strictObject({ text: z.string().max(20 * 1024 * 1024) }))
    .output(type<ComparisonDocument>()),
};
