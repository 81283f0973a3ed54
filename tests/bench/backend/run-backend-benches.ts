import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BenchResult } from '../bench-result';

const BENCHES = ['decode', 'chunk', 'path', 'latency', 'feed', '../log/log'];

/** Measures G1–G5, G19 and G20, each bench in a process of its own so that CPU time counts nothing else. */
export async function runBackendBenches(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const bench of BENCHES) results.push(...(await runInChild(bench)));
  return results;
}

/** A bench that fails is said, not thrown: the others still count. */
async function runInChild(bench: string): Promise<BenchResult[]> {
  console.log(`── ${bench}`);
  const results: BenchResult[] = [];
  const file = join(import.meta.dirname, `${bench}-bench.ts`);
  const child = fork(file, { execArgv: [...process.execArgv, '--expose-gc'] });
  child.on('message', (message) => results.push(...(message as BenchResult[])));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) console.log(`  ${bench} ended with ${code}: its goals were not measured`);
  return results;
}
