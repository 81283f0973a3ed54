import { assertNever } from '../assert-never';
import type { FailurePattern } from './lab-definition';

/** How the demo gateway is told of a failure pattern: the value of its header `x-demo-fault`. */
export function failureFault(pattern: FailurePattern): string {
  switch (pattern.type) {
    case 'fail-first': {
      const { count, status, after } = pattern;
      return `fail-first;count=${count};status=${status};ms=${after};per=request`;
    }
    case 'slow-first-byte': {
      const { count, after } = pattern;
      return `slow-first-byte;ms=${after}${count === null ? '' : `;count=${count}`};per=request`;
    }
    case 'flaky': {
      const { percent, status, after } = pattern;
      return `flaky;percent=${percent};status=${status};ms=${after}`;
    }
    default:
      return assertNever(pattern);
  }
}
