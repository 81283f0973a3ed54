import { Disclosure } from '@renderer/ui/disclosure';
import type { ChatMessage, RunRequest } from '@shared/domain/run-request';
import { lazy, Suspense } from 'react';
import { TextBox } from './text-box';

const SentImages = lazy(() =>
  import('@renderer/ui/media/sent-images').then((module) => ({ default: module.SentImages })),
);

/** What was asked: the prompt with its images, and what stood before it. */
export function PromptPart({ request: { system, messages } }: { request: RunRequest }) {
  const prompt = messages.at(-1);
  const earlier = messages.slice(0, -1);
  return (
    <>
      {system === null || system === '' ? null : (
        <Disclosure summary="System prompt">
          <TextBox label="System prompt" text={system} />
        </Disclosure>
      )}
      {earlier.length === 0 ? null : (
        <Disclosure
          summary={
            earlier.length === 1 ? '1 earlier message' : `${earlier.length} earlier messages`
          }
        >
          <TextBox label="Earlier messages" text={earlier.map(conversationText).join('\n\n')} />
        </Disclosure>
      )}
      {prompt === undefined ? null : <Prompt message={prompt} />}
    </>
  );
}

function Prompt({ message }: { message: ChatMessage }) {
  const text = textOf(message);
  const images = message.content.filter((part) => part.type === 'image');
  return (
    <>
      {images.length === 0 ? null : (
        <Suspense>
          <SentImages images={images} />
        </Suspense>
      )}
      {text === '' ? (
        <p className="text-sm text-faint">No text was sent, or the log keeps no prompts.</p>
      ) : (
        <TextBox label="Prompt text" text={text} />
      )}
    </>
  );
}

function conversationText(message: ChatMessage): string {
  const images = message.content.filter((part) => part.type === 'image').length;
  const beside = images === 0 ? '' : ` (${images === 1 ? '1 image' : `${images} images`})`;
  return `${message.role}${beside}: ${textOf(message)}`;
}

function textOf({ content }: ChatMessage): string {
  return content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
}
