import { judgeMetadata } from '@renderer/features/gateway-controls/metadata/judge-metadata';
import { expect, it } from 'vitest';

const read = (value: unknown) => {
  const judged = judgeMetadata(JSON.stringify(value));
  if (judged.type !== 'read') throw new Error('It should have been read.');
  return judged;
};

it('shows that one bad value drops all, and offers the others', () => {
  for (const bad of [null, { id: 7 }, [1]]) {
    const { entries, outcome, usable } = read({ team: 'search', user: bad, run: 42 });
    expect(entries.map(({ fate }) => fate)).toEqual(['kept', 'refused', 'kept']);
    expect(outcome).toContain('drop all 3 entries');
    expect(outcome).toContain('“user”');
    expect(usable).toEqual({ team: 'search', run: 42 });
  }
});

it('counts what is kept, reserved, and beyond the first five', () => {
  const { entries, outcome } = read({ 'cf.a': 1, a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 });
  expect(entries.map(({ fate }) => fate)).toEqual([
    'reserved',
    ...Array.from({ length: 5 }, () => 'kept'),
    'beyond',
  ]);
  expect(outcome).toBe(
    'The gateway would keep 5 of 7 and drop 1 reserved and 1 beyond the first 5.',
  );
});

it('takes a number that JSON can write and no reader can hold for a bad value', () => {
  const judged = judgeMetadata('{"a":1e999,"b":1}');
  expect(judged).toMatchObject({ usable: { b: 1 } });
});

it('says where a text is no JSON, and that it must be an object', () => {
  expect(judgeMetadata('{\n  "a": 1,\n  b\n}')).toMatchObject({
    type: 'unreadable',
    problem: expect.stringContaining('line 3') as string,
  });
  expect(judgeMetadata('[1]')).toMatchObject({ type: 'unreadable' });
  expect(judgeMetadata(' ')).toEqual({ type: 'empty' });
  expect(read({})).toMatchObject({ usable: null, outcome: 'There is nothing in it.' });
});

it('points out a key that stands there twice, of which JSON keeps the last without a word', () => {
  expect(judgeMetadata('{"team":"a","run":1,"team":"b"}')).toMatchObject({
    outcome:
      'The gateway would keep 2 of 2. “team” stands there more than once: only the last is used.',
    usable: { team: 'b', run: 1 },
  });
});
