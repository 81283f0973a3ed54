import { z } from 'zod';
import { textMessage, type RunRequest } from '@shared/domain/run-request';
import { settingsFileSchema, settingsFromFile, settingsToFile } from '../../files/settings-file';
import { messageFileSchema, messageFromFile, messageToFile, onlyPrompt } from './message-file';

const { model, task, format, model_in_path, system, parameters, headers } =
  settingsFileSchema.shape;

/** A request as it stands in a file: its settings, and what is asked. */
export const requestFileSchema = z.strictObject({
  model,
  task,
  format,
  model_in_path,
  system,
  prompt: z.string().optional(),
  messages: z.array(messageFileSchema).min(1).optional(),
  parameters,
  headers,
});

/** A request of a file, its form checked. */
export type RequestFile = z.infer<typeof requestFileSchema>;

/** A request as it is written. */
type WrittenRequest = ReturnType<typeof settingsToFile> & Pick<RequestFile, 'prompt' | 'messages'>;

/** A request as plain data for a file, its keys in the order in which they stand there. */
export function requestToFile({ messages, ...settings }: RunRequest): WrittenRequest {
  const { parameters, headers, ...before } = settingsToFile(settings);
  const prompt = onlyPrompt(messages);
  return {
    ...before,
    ...(prompt === null ? { messages: messages.map(messageToFile) } : { prompt }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(headers === undefined ? {} : { headers }),
  };
}

/** The request of a file. `prompt` is what is asked where the file's request names neither prompt nor messages. */
export function requestFromFile(file: RequestFile, prompt?: string): RunRequest {
  const { prompt: own, messages, ...settings } = file;
  return {
    ...settingsFromFile(settings),
    messages: messages?.map(messageFromFile) ?? [textMessage('user', own ?? prompt ?? '')],
  };
}
