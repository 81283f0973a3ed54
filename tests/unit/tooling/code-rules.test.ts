import { beforeAll, describe, expect, it } from 'vitest';
import { lintPlanted, type Complaint } from './lint-planted';

const longFile = Array.from({ length: 301 }, (_, line) => `export const n${line} = ${line};`);

/** What is planted, and the rule that must catch it. */
const PLANTED: Record<string, [source: string, rule: string]> = {
  'electron/backend/long.ts': [`${longFile.join('\n')}\n`, 'eslint(max-lines)'],
  'electron/backend/greedy.ts': [
    'export const sum = (a: number, b: number, c: number, d: number) => a + b + c + d;\n',
    'eslint(max-params)',
  ],
  'electron/backend/CamelCase.ts': ['export const one = 1;\n', 'unicorn(filename-case)'],
  'electron/backend/default.ts': [
    'const one = 1;\nexport default one;\n',
    'import(no-default-export)',
  ],
  'electron/backend/barrel.ts': ["export * from './long';\n", 'oxc(no-barrel-file)'],
  'electron/backend/talk.ts': ["console.log('here');\n", 'eslint(no-console)'],
  'electron/backend/loose.ts': [
    'export const loose = (value: any) => value;\n',
    'typescript(no-explicit-any)',
  ],
  'electron/backend/silenced.ts': [
    "// @ts-ignore\nexport const n: number = 'one';\n",
    'typescript(ban-ts-comment)',
  ],
  'electron/backend/floating.ts': [
    'const later = async () => 1;\n\nlater();\n',
    'typescript(no-floating-promises)',
  ],
  'electron/backend/partial.ts': [
    "export function name(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
    'typescript(switch-exhaustiveness-check)',
  ],
  'renderer/ui/hook.tsx': [
    "import { useState } from 'react';\n\nexport function Maybe({ on }: { on: boolean }) {\n  if (on) useState(0);\n  return null;\n}\n",
    'react-hooks(rules-of-hooks)',
  ],
  'renderer/ui/picture.tsx': [
    'export const Picture = () => <img src="a.png" />;\n',
    'jsx-a11y(alt-text)',
  ],
};

describe('size, names and habits', () => {
  let complaints: Complaint[];

  beforeAll(async () => {
    complaints = await lintPlanted(
      Object.fromEntries(Object.entries(PLANTED).map(([file, [text]]) => [file, text])),
    );
  });

  it.each(Object.entries(PLANTED))('%s is refused', (file, [, rule]) => {
    const said = complaints.filter((complaint) => complaint.file === file);
    expect(said.map((complaint) => complaint.rule)).toContain(rule);
  });
});
