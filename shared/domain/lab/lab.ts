import type { AppError } from '../app-error';
import { assertNever } from '../assert-never';
import type { CacheReason } from '../cache-story';
import type { RunEnding } from '../run-endings';
import type { Usage } from '../usage';
import type { LabDefinition, LabKind } from './lab-definition';

/** One try at the provider, as the demo gateway saw it; the real one tells nobody. Ms since the gateway began with the request. */
export interface ObservedTry {
  startedAt: number;
  endedAt: number;
  /** HTTP status of the provider, or `timeout` where the gateway gave up waiting for the first byte. */
  outcome: number | 'timeout';
}

/** Where a shot stands in its experiment. */
export interface ShotPlace {
  /** 0-based, in the order in which the shots are planned. */
  index: number;
  /** What is particular about it, e.g. `seed`, `exponential`, `Responses` or `cf-aig-cache-ttl 60`; empty where nothing is. */
  label: string;
  /** Of a matrix: 0-based prompt, 0-based variant and 0-based repeat; else 0. */
  row: number;
  column: number;
  repeat: number;
}

/** One request of an experiment and what came of it. */
export interface LabShot extends ShotPlace {
  /** `skipped`: never sent, because the experiment was stopped, its budget was spent, or it needs what did not come. */
  state: 'waiting' | 'running' | 'skipped' | RunEnding;
  /** The run in the log; null until it was sent. */
  runId: string | null;
  /** Ms since the experiment began. */
  startedAt: number | null;
  endedAt: number | null;
  status: number | null;
  cacheStatus: 'HIT' | 'MISS' | null;
  /** Ms since the request was sent. */
  headersAfter: number | null;
  firstTextAfter: number | null;
  endedAfter: number | null;
  usage: Usage | null;
  /** USD by list price, 0 for a HIT; null: unknown. */
  cost: number | null;
  /** USD that a HIT would have cost; null for any other. */
  saved: number | null;
  /** Ms since the entry that it came from was filled; null where it is no HIT or not known. */
  entryAge: number | null;
  /** Epoch ms at which the entry that it came from or filled expires, as far as known. */
  expiresAt: number | null;
  reason: CacheReason | null;
  /** The gateway's own. */
  logId: string | null;
  /** Of the retry lab: every try, as the demo gateway saw it. */
  tries: ObservedTry[] | null;
  error: AppError | null;
}

/** How an experiment ended. `interrupted`: the app ended first. `failed`: it could not go on at all. */
export type LabEnding = 'completed' | 'stopped' | 'budget' | 'interrupted' | 'failed';

/** An experiment, under way or done. Immutable. */
export interface Lab {
  id: string;
  definition: LabDefinition;
  /** Everything in it was simulated. */
  demo: boolean;
  /** Epoch ms. */
  startedAt: number;
  endedAt: number | null;
  state: 'running' | LabEnding;
  shots: LabShot[];
  /** Why it ended otherwise than `completed`, in a sentence; else null. */
  message: string | null;
}

/** One thing that happened in an experiment. */
export type LabEvent =
  /** The whole of it, first of all that a watcher gets. */
  | { type: 'lab'; lab: Lab }
  /** A shot as it is now. */
  | { type: 'shot'; shot: LabShot }
  | { type: 'renamed'; name: string }
  | { type: 'lab-end'; state: LabEnding; endedAt: number; message: string | null };

/** One line of the list of experiments. */
export interface LabSummary {
  id: string;
  kind: LabKind;
  name: string;
  model: string;
  demo: boolean;
  /** Epoch ms. */
  startedAt: number;
  state: Lab['state'];
  shots: number;
  hits: number;
  misses: number;
  failures: number;
  /** USD by list price, of the shots whose price is known. */
  cost: number;
}

/** What an experiment would take. */
export interface LabEstimate {
  shots: number;
  /** USD if nothing hit and every answer used its whole token limit; null where no price is known. */
  atMost: number | null;
  /** Shots whose model has no known price. */
  unpriced: number;
  /** Ms that its pauses alone take. */
  pauses: number;
  /** What the user should know before it starts, in sentences, e.g. that caching is off. */
  warnings: string[];
}

/** A shot that was not sent yet. */
export function waitingShot(place: ShotPlace): LabShot {
  return {
    ...place,
    state: 'waiting',
    runId: null,
    startedAt: null,
    endedAt: null,
    status: null,
    cacheStatus: null,
    headersAfter: null,
    firstTextAfter: null,
    endedAfter: null,
    usage: null,
    cost: null,
    saved: null,
    entryAge: null,
    expiresAt: null,
    reason: null,
    logId: null,
    tries: null,
    error: null,
  };
}

/** Folds one event into an experiment. */
export function applyLabEvent(lab: Lab | null, event: LabEvent): Lab | null {
  if (event.type === 'lab') return event.lab;
  if (lab === null) return null;
  switch (event.type) {
    case 'shot':
      return { ...lab, shots: lab.shots.with(event.shot.index, event.shot) };
    case 'renamed':
      return renamedLab(lab, event.name);
    case 'lab-end': {
      const { state, endedAt, message } = event;
      return { ...lab, state, endedAt, message };
    }
    default:
      return assertNever(event);
  }
}

/** The experiment under another name; an empty one stands for none. */
export function renamedLab(lab: Lab, name: string): Lab {
  return { ...lab, definition: { ...lab.definition, name } };
}
