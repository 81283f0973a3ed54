import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Lab, LabEstimate, LabEvent, LabSummary } from '../domain/lab/lab';
import type { LabDefinition } from '../domain/lab/lab-definition';
import { labDefinitionSchema, labNameSchema } from './lab-definition-schema';

const labId = z.uuid();
const definition = labDefinitionSchema;

/** Experiments. They run in the backend and end when nobody has watched for a while; their results are kept. */
export const labContract = {
  /** What an experiment would take. Refuses one that comes to more shots than are allowed. */
  estimate: oc.input(z.strictObject({ definition })).output(type<LabEstimate>()),
  /** An id that is already known starts nothing. */
  start: oc
    .input(z.strictObject({ definition, labId: labId.optional() }))
    .output(type<{ labId: string }>()),
  /** The experiment as it is, then what happens in it, in batches, until it has ended. */
  watch: oc.input(z.strictObject({ labId })).output(eventIterator(type<LabEvent[]>())),
  stop: oc.input(z.strictObject({ labId })).output(type<void>()),
  /** Newest first, those under way included. */
  list: oc.output(type<LabSummary[]>()),
  /** Null: unknown, or deleted meanwhile. */
  get: oc.input(z.strictObject({ labId })).output(type<Lab | null>()),
  /** At any time: a name changes nothing of what is sent or measured. Refuses an experiment that is not known. */
  rename: oc.input(z.strictObject({ labId, name: labNameSchema })).output(type<void>()),
  /** Of an experiment that has ended. Its runs stay in the log. */
  delete: oc.input(z.strictObject({ labId })).output(type<void>()),
  /** The shots as CSV (one line each) or the whole as JSON. */
  exportText: oc
    .input(z.strictObject({ labId, format: z.enum(['csv', 'json']) }))
    .output(type<{ text: string }>()),
  /** An experiment as the text of a file. */
  writeDefinition: oc.input(z.strictObject({ definition })).output(type<{ text: string }>()),
  /** Reads such a file. Refuses one with anything wrong in it, and names the line. */
  readDefinition: oc
    .input(z.strictObject({ text: z.string().max(5 * 1024 * 1024) }))
    .output(type<LabDefinition>()),
};
