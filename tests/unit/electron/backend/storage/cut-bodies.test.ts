import { cutBodies, cutText } from '@electron/backend/storage/cut-bodies';
import { newRun } from '@shared/domain/apply-run-event';
import { isCut, KEPT_TEXT_BYTES } from '@shared/domain/cut-text';
import type { Run } from '@shared/domain/run';
import { textMessage, type RunRequest } from '@shared/domain/run-request';
import { runRequest } from '@tests/support/run-request';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const LONG = 'x'.repeat(KEPT_TEXT_BYTES + 1);
const bytesOf = (text: string): number => Buffer.byteLength(text);

function run(given: Partial<Run> = {}, request: Partial<RunRequest> = {}): Run {
  return { ...newRun('id', runRequest(request), 0), state: 'completed', ...given };
}

const told = (kept: Run): string[] =>
  kept.notices.map(({ code, message }) => `${code}: ${message.replace(/ is longer.*/, '')}`);

describe('a text', () => {
  it('stays as it is up to 256 KiB, counted in bytes', () => {
    for (const text of ['', 'x'.repeat(KEPT_TEXT_BYTES), 'é'.repeat(KEPT_TEXT_BYTES / 2)]) {
      expect(cutText(text)).toBe(text);
      expect(isCut(text)).toBe(false);
    }
  });

  it('is cut from the next byte on, with a mark that tells how long it was', () => {
    const cut = cutText(LONG);
    expect(bytesOf(cut)).toBe(KEPT_TEXT_BYTES);
    expect(cut).toMatch(/^x+\n\[Cut here: the log keeps 256 KiB of these 262145 bytes\.\]$/);
    expect(isCut(cut)).toBe(true);
    expect(cutText(cut)).toBe(cut);
  });

  it('is never cut within a character, of however many code points it is', () => {
    const characters = ['x', 'é', 'e\u0301', '🦊', '👩‍👩‍👧‍👦', '👍🏽', '日'];
    const mixed = fc.tuple(
      fc.constantFrom(...characters),
      fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 }),
      fc.nat({ max: 30 }),
    );
    fc.assert(
      fc.property(mixed, ([first, some, shift]) => {
        const pattern = some.join('');
        const repeated = pattern.repeat(Math.ceil((KEPT_TEXT_BYTES * 1.1) / bytesOf(pattern)));
        const text = first + 'x'.repeat(shift) + repeated;
        const cut = cutText(text);
        const kept = cut.slice(0, cut.lastIndexOf('\n'));
        expect(text.startsWith(kept)).toBe(true);
        expect(bytesOf(cut)).toBeLessThanOrEqual(KEPT_TEXT_BYTES);
        expect(bytesOf(cut)).toBeGreaterThan(KEPT_TEXT_BYTES - 64);
        const rest = text.slice(kept.length, kept.length + 30);
        const next = new Intl.Segmenter().segment(kept.slice(-30) + rest);
        expect(next.containing(Math.min(30, kept.length))?.index).toBe(Math.min(30, kept.length));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a run', () => {
  it('that is within the limits stays as it is', () => {
    const whole = run(
      { text: 'x'.repeat(KEPT_TEXT_BYTES) },
      {
        messages: [
          textMessage('user', 'x'.repeat(KEPT_TEXT_BYTES)),
          textMessage('user', LONG.slice(1)),
        ],
      },
    );
    expect(cutBodies(whole)).toEqual(whole);
  });

  it('has each of its texts cut, and a notice for each; cut again it stays the same', () => {
    const long = run(
      {
        sent: { method: 'POST', url: 'https://api.test', headers: {}, body: LONG },
        text: LONG,
        reasoning: LONG,
        refusal: LONG,
        toolCalls: [1, 2].map(() => ({ id: null, name: 'f', arguments: LONG })),
      },
      { system: LONG, messages: [textMessage('user', LONG)] },
    );
    const cut = cutBodies(long);
    const texts = [cut.text, cut.reasoning, cut.refusal, cut.request.system, cut.sent?.body];
    for (const text of texts) expect(text).toBe(cutText(LONG));
    expect(cut.toolCalls.map((call) => isCut(call.arguments))).toEqual([true, true]);
    expect(cut.request.messages).toEqual([textMessage('user', cutText(LONG))]);
    expect(told(cut)).toEqual(
      [
        'The system prompt',
        'The prompt',
        'The request as it was sent',
        'The answer',
        'The reasoning',
        'The refusal',
        'A tool call',
      ].map((part) => `cut-in-log: ${part}`),
    );
    expect(cutBodies(cut)).toEqual(cut);
  });

  it('keeps of a long conversation the prompt and what came right before it', () => {
    const turn = (letter: string): ReturnType<typeof textMessage> =>
      textMessage('user', letter.repeat(KEPT_TEXT_BYTES / 2));
    const messages = ['a', 'b', 'c', 'd'].map(turn);
    const cut = cutBodies(run({}, { messages }));
    expect(cut.request.messages).toEqual(messages.slice(1));
    expect(told(cut)).toEqual(['cut-in-log: The conversation before the prompt']);
    expect(cutBodies(cut)).toEqual(cut);
  });

  it('keeps the images of its prompt and its answer whole, and no extra body that is too long', () => {
    const image = { type: 'image' as const, mimeType: 'image/png', base64: 'AAAA'.repeat(100_000) };
    const media = {
      kind: 'image' as const,
      mimeType: 'image/png',
      base64: image.base64,
      url: null,
    };
    const { messages } = runRequest();
    const withImages = run(
      { media: [media] },
      { messages: [...messages, { role: 'user', content: [image] }] },
    );
    expect(cutBodies(withImages)).toEqual(withImages);
    const extra = { ...runRequest().parameters, extraBody: { long: LONG } };
    const cut = cutBodies(run({}, { parameters: extra }));
    expect(cut.request.parameters.extraBody).toBe(null);
    expect(told(cut)).toEqual(['cut-in-log: The extra body']);
  });
});
