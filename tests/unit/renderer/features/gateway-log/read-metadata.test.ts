import { readMetadata } from '@renderer/features/gateway-log/read-metadata';
import { expect, it } from 'vitest';

it.each([
  ['', null, null],
  ['{"team":"blue","round":2,"live":true}', { team: 'blue', round: 2, live: true }, null],
  ['blue', null, /not JSON/],
  ['[1]', null, /is an object/],
  ['{"team":{"name":"blue"}}', null, /“team” must be/],
])('reads the metadata %s', (text, metadata, problem) => {
  const read = readMetadata(text);
  expect(read.metadata).toEqual(metadata);
  if (problem === null) expect(read.problem).toBeNull();
  else expect(read.problem).toMatch(problem);
});
