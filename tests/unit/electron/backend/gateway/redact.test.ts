import { createRedactor } from '@electron/backend/gateway/redact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TOKEN = 'cfut_Zx9-canary+Q7/8wKp=3LmT2vR6_sYb1';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const upper = (text: string): string => text.toUpperCase();
const lower = (text: string): string => text.toLowerCase();
const escapeAll = (text: string, sign: string): string =>
  [...text].map((letter) => sign + Buffer.from(letter).toString('hex')).join('');

describe('the redactor', () => {
  it.each([
    ['raw', TOKEN],
    ['URL-encoded', encodeURIComponent(TOKEN)],
    ['base64', btoa(TOKEN)],
    ['base64 one byte later', btoa(`B${TOKEN}`)],
    ['base64 two bytes later', btoa(`Be${TOKEN} and more`)],
    ['base64 for URLs', Buffer.from(TOKEN).toString('base64url')],
    ['hex', Buffer.from(TOKEN).toString('hex')],
    ['capital hex', Buffer.from(TOKEN).toString('hex').toUpperCase()],
    ['cut short', TOKEN.slice(0, 15)],
  ])('blots out the token %s', (_name, text) => {
    const redacted = createRedactor(TOKEN).text(`before ${text} after`);
    expect(redacted).toMatch(/^before .*\[redacted\].* after$/);
  });

  it.each([
    ['JSON', (text: string) => JSON.stringify(text).slice(1, -1)],
    ['JSON in JSON', (text: string) => JSON.stringify(JSON.stringify(text)).slice(3, -3)],
    ['JSON escapes', (text: string) => escapeAll(text, '\\u00')],
    [
      'capital JSON escapes',
      (text: string) => escapeAll(text, '\\u00').replaceAll(/[a-f]/g, upper),
    ],
    ['a URL', encodeURIComponent],
    ['a URL in a URL', (text: string) => encodeURIComponent(encodeURIComponent(text))],
    ['URL escapes', (text: string) => escapeAll(text, '%')],
    ['small URL escapes', (text: string) => encodeURIComponent(text).replaceAll(/%../g, lower)],
    [
      'URL escapes of some letters',
      (text: string) => text.replaceAll(/[%"+]/g, encodeURIComponent),
    ],
  ])('blots out a token of odd characters in %s, and sees it coming', (_name, write) => {
    const odd = 'cfut_4"\\%+/x&=?\'<>7Zx9canaryQ';
    const text = `before ${write(odd)} after`;
    expect(createRedactor(odd).text(text)).toBe('before [redacted] after');
    expect(createRedactor(odd).seenIn(bytes(text))).toBe(true);
  });

  it.each([
    ['raw', (token: string) => token],
    ['URL-encoded', encodeURIComponent],
    ['URL-encoded twice', (token: string) => encodeURIComponent(encodeURIComponent(token))],
    ['in JSON in JSON', (token: string) => JSON.stringify(JSON.stringify(token))],
  ])('blots out a token with what looks like an escape of its own, %s', (_name, write) => {
    const token = 'cfut_fW728hd76b9q+0Ld7mQ/\\%25210V3q2%25%2525MqCblXQ';
    const text = write(token).replaceAll(/^[\\"]+|[\\"]+$/g, '');
    expect(createRedactor(token).text(`before ${text} after`)).toBe('before [redacted] after');
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

  it('redacts every text of a value, names of fields too, and keeps its shape', () => {
    const value = { a: [TOKEN, 1, null, { b: `x${TOKEN}`, [TOKEN]: 2 }], ['__proto__']: TOKEN };
    expect(createRedactor(TOKEN).value(value)).toMatchObject({
      a: ['[redacted]', 1, null, { b: 'x[redacted]', '[redacted]': 2 }],
    });
  });
});
