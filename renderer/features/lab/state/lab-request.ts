import type { Model } from '@shared/domain/model';
import type { ContentPart, RunRequest } from '@shared/domain/run-request';

/** The text of the prompt: the last message, its images left out. */
export function promptOf({ messages }: RunRequest): string {
  const parts = messages.at(-1)?.content ?? [];
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
}

/** The request with another prompt; its images and the turns before it stay. */
export function withPrompt(request: RunRequest, prompt: string): RunRequest {
  const images = (request.messages.at(-1)?.content ?? []).filter(({ type }) => type === 'image');
  const content: ContentPart[] = [...images, { type: 'text', text: prompt }];
  return { ...request, messages: [...request.messages.slice(0, -1), { role: 'user', content }] };
}

/** What another model changes in the request: a known one also brings its task and, where needed, a format that it answers. */
export function requestForModel(
  request: RunRequest,
  model: string,
  known: Model | undefined,
): Partial<RunRequest> {
  const { format, modelInPath } = request;
  const answers = known === undefined || known.formats.includes(format);
  return {
    model,
    task: known?.task ?? 'text-generation',
    format: answers ? format : (known.formats[0] ?? format),
    modelInPath: modelInPath && model.startsWith('@cf/'),
  };
}
