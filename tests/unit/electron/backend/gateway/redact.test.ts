import { createRedactor } from '@electron/backend/gateway/redact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TOKEN = 'cfut_Zx9-canary+Q7/8wKp=3LmT2vR6_sYb1';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the redactor', () => {
  it.each([
    ['raw', TOKEN],
    ['URL-encoded', encodeURIComponent(TOKEN)],
    ['base64', btoa(TOKEN)],
    ['base64 one byte later', btoa(`B${TOKEN}`)],
    ['base64 two bytes later', btoa(`Be${TOKEN} and more`)],
  ])('blots out the token %s', (_name, text) => {
    const redacted = createRedactor(TOKEN).text(`before ${text} after`);
    expect(redacted).toMatch(/^before .*\[redacted\].* after$/);
  });

  it('leaves all other text alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(createRedactor(TOKEN).text(text)).toBe(text);
      }),
    );
  });

  it('notices a token wherever the network cuts it', () => {
    const whole = bytes(`data: {"a":"${TOKEN}"}\n\n`);
    for (let cut = 0; cut <= whole.length; cut += 1) {
      const redactor = createRedactor(TOKEN);
      const first = redactor.seenIn(whole.subarray(0, cut));
      expect(redactor.seenIn(whole.subarray(cut)) || first).toBe(true);
    }
    for (let size = 1; size < 9; size += 1) {
      const redactor = createRedactor(TOKEN);
      let isSeen = false;
      for (let at = 0; at < whole.length; at += size)
        isSeen = redactor.seenIn(whole.subarray(at, at + size));
      expect(isSeen).toBe(true);
    }
  });

  it('redacts every text of a value and keeps its shape', () => {
    const value = { a: [TOKEN, 1, null, { b: `x${TOKEN}` }], ['__proto__']: TOKEN };
    expect(createRedactor(TOKEN).value(value)).toMatchObject({
      a: ['[redacted]', 1, null, { b: 'x[redacted]' }],
    });
  });
});
