import { readPrompt } from '@electron/demo-gateway/answers/read-prompt';
import { describe, expect, it } from 'vitest';

describe('readPrompt', () => {
  it('finds the telling words, the question and the field', () => {
    const reading = readPrompt('When should a client retry? I use a queue.');
    expect(reading.question).toBe('When should a client retry?');
    expect(reading.keyWords).toEqual(expect.arrayContaining(['client', 'retry', 'queue']));
    expect(reading.subject).toBe('retrying with backoff');
  });

  it('reads other scripts', () => {
    expect(readPrompt('量子コンピュータとは何ですか？').keyWords).toContain('量子');
    expect(readPrompt('Почему небо голубое?').keyWords).toContain('голубое');
  });

  it('sees what is wanted', () => {
    expect(readPrompt('a Python script that counts words')).toMatchObject({
      language: 'python',
      wantsCode: true,
    });
    expect(readPrompt('compare Rust and Go').wantsTable).toBe(true);
    expect(readPrompt('steps to bake bread').wantsList).toBe(true);
  });

  it('takes nothing from the prompt that would break the markdown around it', () => {
    const { question } = readPrompt('`a` | <b> # *c* [d](e)\n```\nwhy?');
    expect(question).not.toMatch(/[`|<>#*[\]\n]/);
  });

  it('has something to say about nothing, and about megabytes', () => {
    expect(readPrompt('').keyWords.length).toBeGreaterThan(0);
    expect(readPrompt('?!').question).toBe('?!');
    expect(readPrompt('word '.repeat(1_000_000)).question.length).toBeLessThan(160);
  });
});
