import { parseCliOptions } from '@electron/cli/cli-options';
import { UsageError } from '@electron/cli/usage-error';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { describe, expect, it } from 'vitest';

const BASE = ['--model', 'openai/gpt-4.1', '--prompt', 'hi'];

/** The experiment that a command line describes. */
function described(kind: string, ...args: string[]): LabDefinition {
  const command = parseCliOptions(['lab', kind, ...BASE, ...args]);
  if (command?.command !== 'lab' || !('definition' in command.source)) throw new Error('No lab.');
  return command.source.definition;
}

describe('what options describe', () => {
  it('cache: the same request 20 times, kept for a minute, not streamed, with a mark', () => {
    expect(described('cache')).toMatchObject({
      kind: 'cache',
      fresh: true,
      budget: null,
      request: { parameters: { stream: false }, policy: { cacheTtl: 60 } },
      test: { type: 'repeat', shots: 20, pacing: { type: 'sequential', gap: 250 } },
    });
  });

  it.each([
    [['--shots', '5', '--gap', '10'], { pacing: { type: 'sequential', gap: 10 }, shots: 5 }],
    [['--at-once', '4'], { pacing: { type: 'parallel', atOnce: 4 } }],
    [['--interval', '50'], { pacing: { type: 'spaced', interval: 50 } }],
    [['--ages', '10, 58.5,62'], { type: 'expiry', ages: [10, 58.5, 62] }],
    [['--changes', 'seed,metadata'], { type: 'key', changes: ['seed', 'metadata'] }],
  ])('cache %j', (args, test) => {
    expect(described('cache', ...args)).toMatchObject({ test });
  });

  it('cache --changes all tries every change', () => {
    expect(described('cache', '--changes', 'all')).toMatchObject({
      test: { changes: expect.arrayContaining(['format', 'trailing-space']) },
    });
  });

  it('takes what is sent from the options of run', () => {
    const definition = described(
      'cache',
      ...['--header', 'cf-aig-cache-ttl=90', '--header', 'x-own=1', '--param', 'temperature=0.5'],
      ...[
        '--system',
        'Be brief.',
        '--format',
        'responses',
        '--stream',
        '--no-mark',
        '--name',
        'Mine',
      ],
    );
    expect(definition).toMatchObject({
      name: 'Mine',
      fresh: false,
      request: {
        format: 'responses',
        system: 'Be brief.',
        parameters: { stream: true, temperature: 0.5 },
        policy: { cacheTtl: 90, extraHeaders: { 'x-own': '1' } },
      },
    });
  });

  it('retry: three attempts of each backoff', () => {
    expect(described('retry')).toMatchObject({
      pattern: { type: 'fail-first', count: 2, status: 500, after: 200 },
      backoffs: ['constant', 'linear', 'exponential'],
      runs: 3,
      request: { policy: { maxAttempts: 3, retryDelay: 250 }, parameters: { stream: true } },
    });
  });

  it.each([
    ['flaky;percent=10', { type: 'flaky', percent: 10, status: 503, after: 100 }],
    ['slow-first-byte;ms=900', { type: 'slow-first-byte', count: null, after: 900 }],
    ['slow-first-byte;count=1', { type: 'slow-first-byte', count: 1, after: 3000 }],
    ['fail-first;status=429;count=4', { type: 'fail-first', count: 4, status: 429, after: 200 }],
  ])('retry --pattern %s', (text, pattern) => {
    expect(described('retry', '--pattern', text)).toMatchObject({ pattern });
  });

  it('formats: all four, or those that are named as run names them', () => {
    expect(described('formats')).toMatchObject({
      formats: ['run', 'chat-completions', 'responses', 'messages'],
    });
    expect(described('formats', '--formats', 'chat,messages')).toMatchObject({
      formats: ['chat-completions', 'messages'],
    });
  });

  it('matrix: axes by their verbatim names, values as they are meant', () => {
    const definition = described(
      'matrix',
      ...[
        '--prompt',
        'second',
        '--axis',
        'cf-aig-cache-ttl=60, 300,unset',
        '--axis',
        'stream=true,false',
      ],
      ...['--axis', 'cf-aig-cache-key=1,2', '--axis', 'system=["Be brief, please.",null]'],
      ...['--repeats', '2', '--at-once', '5', '--budget', '0.5'],
    );
    expect(definition).toMatchObject({
      prompts: ['hi', 'second'],
      repeats: 2,
      atOnce: 5,
      budget: 0.5,
      axes: [
        { field: 'cf-aig-cache-ttl', values: [60, 300, null] },
        { field: 'stream', values: [true, false] },
        { field: 'cf-aig-cache-key', values: ['1', '2'] },
        { field: 'system', values: ['Be brief, please.', null] },
      ],
    });
  });
});

describe('a command line that cannot be run names the bad option', () => {
  const cache = ['lab', 'cache', ...BASE];
  it.each([
    ['cache, retry, formats, matrix', ['lab']],
    ['not tea', ['lab', 'tea', ...BASE]],
    ['Unexpected argument: more', [...cache, 'more']],
    ['--model is missing', ['lab', 'cache', '--prompt', 'hi']],
    ['--prompt is missing', ['lab', 'cache', '--model', 'a/b']],
    ['one --model', [...cache, '--model', 'c/d']],
    ['one --prompt', [...cache, '--prompt', 'again']],
    ['--stream and --no-stream', [...cache, '--stream', '--no-stream']],
    ['--shots takes a whole number', [...cache, '--shots', '2.5']],
    ['--shots takes at most 500', [...cache, '--shots', '501']],
    ['--shots takes at least 1', [...cache, '--shots', '0']],
    ['--gap takes at most 3600000', [...cache, '--gap', '99999999']],
    ['--ages takes at most 2592000', [...cache, '--ages', '1,9e9']],
    ['--name takes at most 200 characters', [...cache, '--name', 'x'.repeat(201)]],
    ['--gap takes a number', [...cache, '--gap', 'soon']],
    ['--gap and --interval exclude each other', [...cache, '--gap', '1', '--interval', '1']],
    ['two experiments', [...cache, '--ages', '1', '--changes', 'seed']],
    ['--shots cannot be used with --ages', [...cache, '--ages', '1', '--shots', '2']],
    ['--ages has an empty part', [...cache, '--ages', '1,,2']],
    ['--changes takes metadata', [...cache, '--changes', 'colour']],
    ['--runs cannot be used with lab cache', [...cache, '--runs', '2']],
    ['--budget takes a number', [...cache, '--budget', 'little']],
    ['budget', [...cache, '--budget', '0']],
    ['--pattern begins with', ['lab', 'retry', ...BASE, '--pattern', 'never']],
    ['--pattern flaky takes', ['lab', 'retry', ...BASE, '--pattern', 'flaky;count=2']],
    [
      '--pattern status takes at least 400',
      ['lab', 'retry', ...BASE, '--pattern', 'fail-first;status=200'],
    ],
    ['--backoff takes', ['lab', 'retry', ...BASE, '--backoff', 'cubic']],
    ['--formats is run, chat', ['lab', 'formats', ...BASE, '--formats', 'soap']],
    ['--axis colour is not one of', ['lab', 'matrix', ...BASE, '--axis', 'colour=red']],
    ['--axis takes name=value', ['lab', 'matrix', ...BASE, '--axis', 'seed']],
    ['--axis seed has an empty value', ['lab', 'matrix', ...BASE, '--axis', 'seed=1,']],
    ['--axis system begins with “[”', ['lab', 'matrix', ...BASE, '--axis', 'system=[1,2']],
    ['--axis seed begins with “[”', ['lab', 'matrix', ...BASE, '--axis', 'seed=[]']],
    ['The axis seed takes a number, not “abc”', ['lab', 'matrix', ...BASE, '--axis', 'seed=abc']],
    [
      'Two axes vary seed',
      ['lab', 'matrix', ...BASE, '--axis', 'seed=1', '--axis', 'stream=true', '--axis', 'seed=2'],
    ],
    [
      'comes to 1,000 shots',
      ['lab', 'retry', ...BASE, '--runs', '500', '--backoff', 'linear,constant'],
    ],
    ['--account cannot be used with lab retry', ['lab', 'retry', ...BASE, '--account', 'mine']],
    [
      '--api-base cannot be used with lab retry',
      ['lab', 'retry', '--definition', 'f', '--api-base', 'https://a.test'],
    ],
    ['--prompt can be given once', ['run', ...BASE, '--prompt', 'again']],
    ['--model cannot be used with --definition', ['lab', 'cache', ...BASE, '--definition', 'f']],
    ['--shots cannot be used with run', ['run', ...BASE, '--shots', '2']],
    ['--definition cannot be used with doctor', ['doctor', '--definition', 'f']],
  ])('%s', (text, args) => {
    expect(() => parseCliOptions(args)).toThrow(UsageError);
    expect(() => parseCliOptions(args)).toThrow(text);
  });
});
