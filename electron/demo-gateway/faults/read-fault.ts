import type { JsonObject } from '@shared/domain/json';
import { ApiFailure } from '../http/api-failure';
import { FAULTS } from './fault-table';
import type { FaultCall, FaultParameters } from './fault';

/** Where a request may name a fault, in order of precedence. */
export interface FaultSources {
  /** `x-demo-fault`. */
  header: string | null;
  metadata: JsonObject | null;
  prompt: string;
  /** The fault that the simulator was started with. */
  standing: string | null;
}

const COMMAND = /^\s*\/fault\s+(\S+)\s*/;

/** What is left to answer once the command is taken away; the whole prompt where nothing else is in it. */
export function promptWithoutFault(prompt: string): string {
  return prompt.replace(COMMAND, '') || prompt;
}

/** The fault that a request asks for. Throws 400 for a name that does not exist, so that a typo shows. */
export function readFault(sources: FaultSources): FaultCall | null {
  const tag = sources.metadata?.['demo-fault'];
  const command = COMMAND.exec(sources.prompt)?.[1];
  const text =
    sources.header ?? (typeof tag === 'string' ? tag : null) ?? command ?? sources.standing;
  if (!text) return null;
  const [name = '', ...parts] = text.split(';').map((part) => part.trim());
  const fault = FAULTS.find((known) => known.name === name);
  if (!fault) {
    const message = `There is no demo fault "${name}". GET /demo/faults lists them.`;
    throw new ApiFailure({ status: 400, code: 7001, message, path: ['demo-fault'] });
  }
  return { fault, given: readParameters(parts) };
}

/** Reads `name=value` parts; anything else in them is ignored. */
export function readParameters(parts: readonly string[]): FaultParameters {
  const values = new Map(
    parts.map((part) => {
      const [name = '', ...rest] = part.split('=');
      return [name.trim(), rest.join('=').trim()] as const;
    }),
  );
  return {
    text: (name, fallback) => values.get(name) ?? fallback,
    number: (name, fallback) => {
      const value = Number(values.get(name) ?? fallback);
      return Number.isFinite(value) && value >= 0 ? value : fallback;
    },
  };
}
