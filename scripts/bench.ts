/** `npm run bench`: measures the speed goals. Takes minutes; a missed goal is printed, not an error. */
import { runStep } from './step';

await runStep(
  { name: 'bench', command: 'tsx', args: ['tests/bench/run-benches.ts'] },
  { live: true },
);
