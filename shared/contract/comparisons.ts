import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { ComparisonDocument } from '../domain/comparison-document';
import { MAX_IMAGES } from '../domain/run-request';
import { imagePartSchema } from './run-request-schema';
import { workspaceSchema } from './workspace';

const file = z.strictObject({ text: z.string().max(20 * 1024 * 1024) });
const images = z.array(imagePartSchema).max(MAX_IMAGES);

/** Comparisons as files. */
export const comparisonsContract = {
  /**
   * The comparison on screen as the text of a file, and sentences about what cannot be in it. `images` are those that no
   * run has yet: of prompts that wait unsent, by the turn's id, and beside the draft. Refuses one with the token in use.
   */
  write: oc
    .input(
      z.strictObject({
        workspace: workspaceSchema,
        includeAnswers: z.boolean(),
        images: z.strictObject({ turns: z.record(z.string().max(100), images), draft: images }),
      }),
    )
    .output(type<{ text: string; leftOut: string[] }>()),
  /** Reads such a file. Refuses one with anything wrong in it, names the line, and changes nothing. */
  read: oc.input(file).output(type<ComparisonDocument>()),
  /**
   * Keeps the answers of such a file, so that they can be shown and continued like runs, and returns their ids by column
   * and turn; null: there is no answer. `runs.get` knows them. They are not in the log.
   */
  keepAnswers: oc.input(file).output(type<(string | null)[][]>()),
};
