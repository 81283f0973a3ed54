import { KEY_CHANGES, LAB_LIMITS, type LabDefinition } from '@shared/domain/lab/lab-definition';
import { countShots, expiryAges, planShots } from '@shared/domain/lab/plan-shots';
import { REQUEST_FORMATS, textMessage, type RunRequest } from '@shared/domain/run-request';
import { cachedRequest, cacheLab } from '@tests/support/lab-request';
import { runRequest } from '@tests/support/run-request';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const options = { mark: 'abcd1234', formatsOf: () => [...REQUEST_FORMATS] };
const basis = { version: 1, name: '', request: cachedRequest(), budget: null } as const;

const plan = (definition: LabDefinition, mark = 'abcd1234') =>
  planShots(definition, { ...options, mark });
const promptOf = ({ messages }: RunRequest) => {
  const part = messages.at(-1)?.content.at(-1);
  return part?.type === 'text' ? part.text : null;
};

/** Definitions of every kind, small enough to be planned. */
const definitions: fc.Arbitrary<LabDefinition> = fc.oneof(
  fc
    .record({ shots: fc.integer({ min: 1, max: 60 }), fresh: fc.boolean() })
    .map(({ shots, fresh }): LabDefinition =>
      cacheLab({ type: 'repeat', shots, pacing: { type: 'parallel', atOnce: 4 } }, { fresh }),
    ),
  fc
    .array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 20 })
    .map((ages): LabDefinition => cacheLab({ type: 'expiry', ages })),
  fc
    .subarray([...KEY_CHANGES], { minLength: 1 })
    .map((changes): LabDefinition => cacheLab({ type: 'key', changes })),
  fc
    .record({ runs: fc.integer({ min: 1, max: 20 }), atOnce: fc.integer({ min: 1, max: 16 }) })
    .map((given): LabDefinition => ({
      ...basis,
      kind: 'retry',
      pattern: { type: 'fail-first', count: 1, status: 500, after: 1 },
      backoffs: ['constant', 'exponential'],
      ...given,
    })),
  fc
    .subarray([...REQUEST_FORMATS], { minLength: 1 })
    .map((formats): LabDefinition => ({ ...basis, kind: 'formats', formats })),
  fc
    .record({
      ttls: fc.array(fc.integer({ min: 60, max: 4_000 }), { minLength: 1, maxLength: 4 }),
      prompts: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }),
      repeats: fc.integer({ min: 1, max: 4 }),
      atOnce: fc.integer({ min: 1, max: 16 }),
    })
    .map(({ ttls, ...given }): LabDefinition => ({
      ...basis,
      kind: 'matrix',
      axes: [
        { field: 'cf-aig-cache-ttl', values: ttls },
        { field: 'stream', values: [true, false] },
      ],
      ...given,
    })),
);

describe('any plan', () => {
  it('has as many shots as were counted, numbered in order', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        const { shots } = plan(definition);
        expect(shots).toHaveLength(countShots(definition));
        expect(shots.map(({ index }) => index)).toEqual(shots.map((_, place) => place));
      }),
    );
  });

  it('gives every shot a place of its own, and every shot of lanes one lane', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        const { shots, pace } = plan(definition);
        const places = shots.map(({ row, column, repeat }) => `${row} ${column} ${repeat}`);
        expect(new Set(places).size).toBe(shots.length);
        if (pace.type !== 'lanes') return;
        expect(pace.lanes.flat().toSorted((a, b) => a - b)).toEqual(
          shots.map(({ index }) => index),
        );
      }),
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        expect(plan(definition)).toEqual(plan(definition));
      }),
    );
  });

  it('of more shots than are allowed is refused with a sentence, before it is made', () => {
    const values = Array.from({ length: 50 }, (_, value) => value);
    const huge: LabDefinition = {
      ...basis,
      kind: 'matrix',
      axes: Array.from({ length: 4 }, () => ({ field: 'seed' as const, values })),
      prompts: Array.from({ length: 100 }, () => 'x'),
      repeats: 100,
      atOnce: 1,
    };
    expect(() => plan(huge)).toThrow(
      `This experiment comes to 62,500,000,000 shots; at most ${LAB_LIMITS.shots} are allowed.`,
    );
  });
});

describe('the cache lab', () => {
  const repeat = { type: 'repeat', shots: 3, pacing: { type: 'sequential', gap: 5 } } as const;

  it('ends the prompt with a mark of its own, so that no earlier answer lies in the cache', () => {
    const [first, second] = ['one', 'two'].map((mark) => plan(cacheLab(repeat), mark).shots[0]);
    expect(first && promptOf(first.request)).toBe('What is Cloudflare?\n\n(Experiment one.)');
    expect(first?.request).not.toEqual(second?.request);
  });

  it('marks the cache key too, which would make different prompts equal', () => {
    const request = cachedRequest({ cacheKey: 'mine' });
    const [shot] = plan(cacheLab(repeat, { request })).shots;
    expect(shot?.request.policy.cacheKey).toBe('mine-abcd1234');
  });

  it('sends the request as it is where no mark is wanted', () => {
    const { shots } = plan(cacheLab(repeat, { fresh: false }));
    expect(shots.map(({ request }) => request)).toEqual([1, 2, 3].map(() => cachedRequest()));
  });

  it('marks a prompt that is only an image', () => {
    const content = [{ type: 'image' as const, mimeType: 'image/png', base64: '' }];
    const request = runRequest({ messages: [{ role: 'user', content }] });
    const [shot] = plan(cacheLab(repeat, { request })).shots;
    expect(shot?.request.messages[0]?.content).toHaveLength(2);
  });

  it('asks for each age once, the youngest first', () => {
    const test = { type: 'expiry', ages: [61, 5, 61, 59.5] } as const;
    const { shots, pace } = plan(cacheLab({ ...test, ages: [...test.ages] }));
    expect(expiryAges(test)).toEqual([5, 59.5, 61]);
    expect(pace).toEqual({ type: 'expiry', ages: [5, 59.5, 61] });
    expect(shots.map(({ label }) => label)).toEqual(['fill', 'age 5 s', 'age 59.5 s', 'age 61 s']);
  });
});

describe('a key test', () => {
  const changes = [...KEY_CHANGES];
  const test = { type: 'key', changes } as const;
  const requests = (mark: string, request = cachedRequest()) =>
    plan(cacheLab({ ...test, changes }, { request, fresh: false }), mark).shots.map(
      (shot) => shot.request,
    );

  it('sends the same twice, then each change of it once', () => {
    const [fill, again, ...changed] = requests('one');
    expect(again).toEqual(fill);
    for (const [place, request] of changed.entries()) {
      expect(request, KEY_CHANGES[place]).not.toEqual(fill);
    }
    expect(new Set(changed.map((request) => JSON.stringify(request))).size).toBe(changes.length);
  });

  it('changes one thing at a time, whatever was set before', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.option(fc.integer()),
          temperature: fc.option(fc.float({ min: 0, max: 2, noNaN: true })),
          maxTokens: fc.option(fc.integer({ min: 1, max: 9_000 })),
          stream: fc.boolean(),
        }),
        fc.uuid(),
        (given, mark) => {
          const request = cachedRequest();
          const base = { ...request, parameters: { ...request.parameters, ...given } };
          const [, , metadata, , ttl, stream, seed, temperature, maxTokens] = requests(mark, base);
          expect(metadata).toEqual({ ...base, policy: metadata?.policy });
          expect(ttl?.policy.cacheTtl).toBeGreaterThan(60);
          expect(stream?.parameters).toEqual({ ...base.parameters, stream: !given.stream });
          for (const changed of [seed, temperature, maxTokens]) {
            expect(changed?.policy).toEqual(base.policy);
            expect(changed?.parameters).not.toEqual(base.parameters);
          }
        },
      ),
    );
  });

  it('changes to other values in the next experiment, whose answers else lay in the cache', () => {
    const differ = (place: number) =>
      new Set(['one', 'two', 'three', 'four'].map((mark) => JSON.stringify(requests(mark)[place])));
    for (const place of [2, 3, 6, 7])
      expect(differ(place).size, changes[place - 2]).toBeGreaterThan(2);
  });

  it('asks in another format that the model is known to answer', () => {
    const shots = planShots(cacheLab({ type: 'key', changes: ['format'] }), {
      mark: 'm',
      formatsOf: () => ['chat-completions', 'messages'],
    }).shots;
    expect(shots[2]?.request.format).toBe('messages');
  });
});

it('tells the demo gateway how to fail, for each backoff, and leaves the cache alone', () => {
  const request = cachedRequest({ extraHeaders: { 'X-Demo-Fault': 'stall', 'x-other': 'kept' } });
  const { shots } = plan({
    ...basis,
    request,
    kind: 'retry',
    pattern: { type: 'slow-first-byte', count: null, after: 300 },
    backoffs: ['linear', 'constant'],
    runs: 2,
    atOnce: 2,
  });
  expect(shots.map(({ label, column, repeat }) => [label, column, repeat])).toEqual([
    ['linear', 0, 0],
    ['linear', 0, 1],
    ['constant', 1, 0],
    ['constant', 1, 1],
  ]);
  expect(shots[2]?.request.policy).toMatchObject({
    backoff: 'constant',
    skipCache: true,
    extraHeaders: { 'x-other': 'kept', 'x-demo-fault': 'slow-first-byte;ms=300;per=request' },
  });
  expect(Object.keys(shots[0]?.request.policy.extraHeaders ?? {})).toHaveLength(2);
});

it('sends each prompt of a matrix in place of the last message, in each variant', () => {
  const request = runRequest({
    messages: [
      textMessage('user', 'Earlier'),
      textMessage('assistant', 'Yes'),
      textMessage('user', '?'),
    ],
  });
  const { shots } = plan({
    ...basis,
    request,
    kind: 'matrix',
    axes: [{ field: 'temperature', values: [0, null] }],
    prompts: ['A', 'B'],
    repeats: 1,
    atOnce: 1,
  });
  expect(shots.map(({ label, row, column }) => [label, row, column])).toEqual([
    ['temperature 0', 0, 0],
    ['temperature not set', 0, 1],
    ['temperature 0', 1, 0],
    ['temperature not set', 1, 1],
  ]);
  expect(shots.map((shot) => promptOf(shot.request))).toEqual(['A', 'A', 'B', 'B']);
  expect(shots.every((shot) => shot.request.messages.length === 3)).toBe(true);
});

it('ends the prompt of each cell of a matrix with a mark of its own, the same in its repeats, where cells share no cache', () => {
  const { shots } = plan({
    ...basis,
    kind: 'matrix',
    axes: [{ field: 'cf-aig-cache-ttl', values: [60, 300] }],
    prompts: ['A', 'B'],
    repeats: 2,
    atOnce: 1,
    fresh: true,
  });
  const prompts = shots.map((shot) => promptOf(shot.request));
  expect(new Set(prompts).size).toBe(4);
  expect(prompts[0]).toBe(prompts[1]);
  expect(
    prompts.every((prompt) => /^[AB]\n\n\(Experiment abcd1234-\d\.\d\.\)$/.test(prompt ?? '')),
  ).toBe(true);
});
