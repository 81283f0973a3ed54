import {
  comparisonFileName,
  isComparisonFile,
} from '@renderer/features/compare/file/comparison-file-name';
import { expect, it } from 'vitest';

it.each([
  ['What is Cloudflare?', 'what-is-cloudflare.yaml'],
  ['../../etc/passwd', 'etc-passwd.yaml'],
  ['日本', 'comparison.yaml'],
  ['', 'comparison.yaml'],
  [`${'a'.repeat(59)} b`, `${'a'.repeat(59)}.yaml`],
])('names the file of “%s” %s', (title, name) => {
  expect(comparisonFileName(title)).toBe(name);
});

it.each([
  ['a.yaml', true],
  ['A.YML', true],
  ['a.json', true],
  ['yaml', false],
  ['a.yaml.png', false],
])('takes %s for a comparison: %s', (name, expected) => {
  expect(isComparisonFile({ name })).toBe(expected);
});
