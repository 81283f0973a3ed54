import { CUT_NOTICE_CODE, cutMark, KEPT_TEXT_BYTES } from '@shared/domain/cut-text';
import type { Run } from '@shared/domain/run';
import type { ChatMessage } from '@shared/domain/run-request';

/** Longer than any character that is written in several code points. */
const LONGEST_CHARACTER = 64;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const encoder = new TextEncoder();

/**
 * The text, or as much of its beginning as fits into `KEPT_TEXT_BYTES` together with a mark that says so; no character
 * is cut in two. What was cut already stays as it is.
 */
export function cutText(text: string): string {
  if (!isTooLong(text)) return text;
  const mark = cutMark(Buffer.byteLength(text));
  const { read } = encoder.encodeInto(text, new Uint8Array(KEPT_TEXT_BYTES - mark.length));
  const before = Math.max(0, read - LONGEST_CHARACTER);
  const around = text.slice(before, read + LONGEST_CHARACTER);
  const start = characters.segment(around).containing(read - before)?.index ?? 0;
  return `${text.slice(0, start === 0 ? read : before + start)}${mark}`;
}

function isTooLong(text: string): boolean {
  // No code unit has more than three bytes: most texts need not be counted.
  return text.length * 3 > KEPT_TEXT_BYTES && Buffer.byteLength(text) > KEPT_TEXT_BYTES;
}

/**
 * The run as the log keeps it: texts that are too long are cut, the oldest messages left out where the earlier ones
 * together are too long, and a notice tells of each part. Images, sounds and films stay whole: a part of one is worth
 * nothing. What is within the limit, and what was cut before, stays as it is.
 */
export function cutBodies(run: Run): Run {
  const notices = [...run.notices];
  const tell = (part: string, kept: string): void => {
    const message = `${part} is longer than 256 KiB: ${kept}`;
    if (notices.every((notice) => notice.message !== message)) {
      notices.push({ code: CUT_NOTICE_CODE, message });
    }
  };
  const shortened = (text: string, part: string, kept = BEGINNING): string => {
    const cut = cutText(text);
    if (cut !== text) tell(part, kept);
    return cut;
  };
  const { request, sent, toolCalls } = run;
  const { messages, parameters } = request;
  const earlier = newestThatFit(messages.slice(0, -1));
  if (earlier.length + 1 < messages.length) {
    tell('The conversation before the prompt', 'the log keeps the end of it.');
  }
  const isExtraTooLong = isTooLong(JSON.stringify(parameters.extraBody));
  if (isExtraTooLong) tell('The extra body', 'the log does not keep it.');
  return {
    ...run,
    request: {
      ...request,
      system: request.system === null ? null : shortened(request.system, 'The system prompt'),
      messages: [...earlier, ...messages.slice(-1)].map((message) => ({
        ...message,
        content: message.content.map((part) =>
          part.type === 'text' ? { ...part, text: shortened(part.text, 'The prompt') } : part,
        ),
      })),
      parameters: isExtraTooLong ? { ...parameters, extraBody: null } : parameters,
    },
    sent: sent && { ...sent, body: shortened(sent.body, 'The request as it was sent') },
    text: shortened(run.text, 'The answer', IN_FRAMES),
    reasoning: shortened(run.reasoning, 'The reasoning', IN_FRAMES),
    refusal: shortened(run.refusal, 'The refusal', IN_FRAMES),
    toolCalls: toolCalls.map((call) => ({
      ...call,
      arguments: shortened(call.arguments, 'A tool call', IN_FRAMES),
    })),
    notices,
  };
}

const BEGINNING = 'the log keeps the beginning of it.';
const IN_FRAMES = 'the log keeps the beginning of it, and all of it among the raw frames.';

/** The newest of these messages that are no longer than one text may be, all together. */
function newestThatFit(messages: readonly ChatMessage[]): ChatMessage[] {
  let size = 0;
  const isWithin = ({ content }: ChatMessage): boolean => {
    for (const part of content) {
      size += Buffer.byteLength(part.type === 'text' ? part.text : part.base64);
    }
    return size <= KEPT_TEXT_BYTES;
  };
  const first = messages.findLastIndex((message) => !isWithin(message));
  return messages.slice(first + 1);
}
