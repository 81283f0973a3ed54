/** Measures the speed goals, prints them as a table and writes `out/bench.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBackendBenches } from './backend/run-backend-benches';
import type { BenchResult } from './bench-result';
import { benchPage } from './page/bench-page';

const OUT = join(import.meta.dirname, '../../out');

function printTable(results: BenchResult[]): void {
  console.log('\ngoal              measured        limit  met');
  for (const { goal, what, measured, limit, unit, met } of results) {
    const figures = [`${measured.toFixed(2)} ${unit}`, `≤ ${limit.toFixed(2)} ${unit}`];
    const columns = [goal.padEnd(14), ...figures.map((figure) => figure.padStart(12))];
    console.log(`${columns.join(' ')}  ${met ? 'yes' : 'NO '}  ${what}`);
  }
}

const results = await runBackendBenches();
results.push(...(await benchPage()));
printTable(results);
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
