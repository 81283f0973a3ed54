import { beforeAll, describe, expect, it } from 'vitest';
import { lintPlanted, type Complaint } from './lint-planted';

const IMPORTS = 'eslint(no-restricted-imports)';

/** A file, the import planted in it, and what the linter must advise. */
type Planted = [rule: string, file: string, imported: string, advice: RegExp];

const FORBIDDEN: Planted[] = [
  ['1 electron', 'electron/backend/a1.ts', 'electron', /port in electron\/backend\/ports\.ts/],
  ['1 electron', 'electron/page/a2.ts', 'electron', /port in electron\/backend\/ports\.ts/],
  ['1 electron', 'electron/loopback/a3.ts', 'electron', /port in electron\/backend\/ports\.ts/],
  ['1 electron', 'electron/cli/a4.ts', 'electron', /port in electron\/backend\/ports\.ts/],
  ['1 electron', 'electron/demo-gateway/a5.ts', 'electron', /port in electron\/backend\/ports\.ts/],
  ['1 electron', 'shared/domain/a6.ts', 'electron', /as an argument/],
  ['1 electron', 'renderer/app/a7.ts', 'electron', /renderer\/rpc/],
  ['2 node', 'shared/protocol/b1.ts', 'node:fs', /move the file to electron\/backend/],
  ['2 node', 'renderer/lib/b2.ts', 'node:path', /renderer\/rpc/],
  ['3 react', 'shared/domain/c1.ts', 'react', /renderer\/features/],
  ['3 react', 'electron/backend/c2.ts', 'react-dom/client', /React lives in renderer/],
  ['4 alias', 'electron/backend/runs/d1.ts', '../../../shared/domain/run', /@shared\/…/],
  ['4 alias', 'renderer/app/d2.ts', '../../shared/domain/run', /@shared\/…/],
  ['4 alias', 'tests/unit/d3.ts', '../../electron/backend/ports', /@electron\/…/],
  ['5 features', 'renderer/features/compare/e1.ts', '../log/log-list', /renderer\/app joins them/],
  [
    '5 features',
    'renderer/features/compare/e2.ts',
    '@renderer/features/log/x',
    /renderer\/app joins/,
  ],
  ['5 features', 'renderer/features/compare/parts/e3.ts', '../../log/x', /renderer\/app joins/],
  ['5 features', 'renderer/features/compare/e4.ts', '../../app/shell', /renderer\/app joins/],
  ['layers', 'shared/domain/f1.ts', '../protocol/sse', /vocabulary/],
  ['layers', 'shared/contract/f2.ts', '@shared/protocol/sse', /shared\/domain only/],
  ['layers', 'shared/protocol/f3.ts', '../contract/runs', /shared\/domain only/],
  ['layers', 'electron/backend/f4.ts', '../loopback/server', /same in every host/],
  ['layers', 'electron/desktop/f5.ts', '../loopback/server', /A host stands alone/],
  ['layers', 'electron/loopback/f6.ts', '@electron/desktop/window', /A host stands alone/],
  ['layers', 'electron/demo-gateway/f7.ts', '../backend/ports', /stands for Cloudflare/],
  ['layers', 'electron/preload/f8.ts', '@shared/domain/run', /only hands one port/],
  ['layers', 'renderer/ui/f9.ts', '../features/log/x', /knows no feature/],
  ['layers', 'renderer/lib/f10.ts', '../ui/button', /lowest layer/],
  ['layers', 'renderer/rpc/f11.ts', '../features/log/x', /is the pipe/],
  ['layers', 'renderer/app/f12.ts', '@electron/backend/ports', /renderer\/rpc/],
  ['layers', 'renderer/app/f13.ts', '@shared/protocol/dialects', /request preview/],
  ['layers', 'renderer/app/f14.ts', '@shared/contract/contract', /import type/],
  ['tests', 'electron/backend/g1.ts', '@tests/support/x', /nothing imports renderer or tests/],
  ['tests', 'shared/domain/g2.ts', '@tests/support/x', /no folder above it/],
];

const ALLOWED: [file: string, imported: string][] = [
  ['electron/desktop/h1.ts', 'electron'],
  ['electron/preload/h2.ts', 'electron'],
  ['electron/backend/h3.ts', 'node:fs'],
  ['electron/backend/h4.ts', '@shared/contract/contract'],
  ['electron/loopback/h5.ts', '../backend/create-backend'],
  ['renderer/features/compare/h6.ts', '../../ui/button'],
  ['renderer/features/compare/parts/h7.ts', '../column'],
  ['renderer/features/compare/inspector/h10.ts', '@shared/protocol/dialects'],
  ['renderer/app/h8.ts', '../features/compare/compare-screen'],
  ['tests/unit/h9.ts', '@electron/backend/ports'],
];

const source = (imported: string) => `import { thing } from '${imported}';\n\nthing();\n`;

describe('the import rules', () => {
  let complaints: Complaint[];

  beforeAll(async () => {
    const planted = [...FORBIDDEN.map(([, file, from]) => [file, from]), ...ALLOWED];
    complaints = await lintPlanted({
      ...Object.fromEntries(planted.map(([file, from]) => [file, source(from ?? '')])),
      'renderer/app/type-only.ts': `import type { thing } from '@shared/contract/runs';\n\nexport type T = thing;\n`,
      'electron/backend/circle-one.ts': `import { two } from './circle-two';\n\nexport const one = () => two();\n`,
      'electron/backend/circle-two.ts': `import { one } from './circle-one';\n\nexport const two = () => one();\n`,
    });
  });

  const of = (file: string) => complaints.filter((complaint) => complaint.file === file);

  it.each(FORBIDDEN)('%s: %s must not import %s', (_rule, file, _imported, advice) => {
    const said = of(file).filter(({ rule }) => rule === IMPORTS);
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toMatch(advice);
  });

  it.each(ALLOWED)('%s may import %s', (file) => {
    expect(of(file)).toEqual([]);
  });

  it('lets the page import the contract as a type', () => {
    expect(of('renderer/app/type-only.ts')).toEqual([]);
  });

  it('6 cycles: two files that import each other', () => {
    const said = of('electron/backend/circle-one.ts');
    expect(said.map(({ rule }) => rule)).toContain('import(no-cycle)');
  });
});
