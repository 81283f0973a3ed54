import type { Fault } from './fault';

/** Every fault by name. */
export const FAULTS: readonly Fault[] = [];
