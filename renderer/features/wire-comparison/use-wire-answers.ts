import { client, query } from '@renderer/rpc/client';
import type { AnswerOnWire } from '@shared/domain/compare-wire';
import type { Run } from '@shared/domain/run';
import type { RawFrame } from '@shared/domain/run-event';
import { isEventStream, readWire, type WireFacts } from '@shared/domain/wire-comparison';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

const PAGE = 1_000;
const MOST_FRAMES = 20_000;
const LOOK_AGAIN = 700; // ms, while an answer is under way

/** A run under the name that it is compared by. */
export interface LabelledRun {
  label: string;
  runId: string;
}

/** One run with all that is compared of it. */
export interface WireAnswer extends AnswerOnWire {
  /** Raw frames that were looked at, and how many there are. */
  framesRead: number;
  framesTotal: number;
}

/** Reads the runs and their frames; those under way are looked at again until they end. */
export function useWireAnswers(labelled: readonly LabelledRun[]) {
  const runIds = labelled.map(({ runId }) => runId);
  const runs = useQuery(
    query.runs.get.queryOptions({
      input: { runIds },
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) =>
        state.data?.some(({ run }) => run.state === 'running') ? LOOK_AGAIN : false,
    }),
  );
  const byId = useMemo(
    () => new Map(runs.data?.map(({ run }) => [run.id, run] as const)),
    [runs.data],
  );
  const frames = useQueries({
    queries: labelled.map(({ runId }) => {
      const state = byId.get(runId)?.state;
      return {
        queryKey: ['wire-frames', runId, state],
        queryFn: ({ signal }: { signal: AbortSignal }) => readFrames(runId, signal),
        enabled: state !== undefined && state !== 'running',
        staleTime: Infinity,
        gcTime: 0,
      };
    }),
  });
  const answers = labelled.flatMap(({ label, runId }, at): WireAnswer[] => {
    const run = byId.get(runId);
    const read = frames[at]?.data;
    if (run === undefined) return [];
    const facts = read === undefined ? null : factsOf(read.frames, run);
    return [
      { label, run, facts, framesRead: read?.frames.length ?? 0, framesTotal: read?.total ?? 0 },
    ];
  });
  return {
    answers,
    problem: runs.error ?? frames.find(({ error }) => error !== null)?.error ?? null,
    isReading: runs.isPending,
    /** Labels of runs that are no longer stored. */
    missing:
      runs.data === undefined || runs.isPlaceholderData
        ? []
        : labelled.filter(({ runId }) => !byId.has(runId)),
  };
}

const known = new WeakMap<readonly RawFrame[], WireFacts>();

/** Frames of a page that was read keep their identity, so each answer is gone through once. */
function factsOf(frames: readonly RawFrame[], run: Run): WireFacts {
  const facts = known.get(frames) ?? readWire(frames, isEventStream(run.responseHeaders));
  known.set(frames, facts);
  return facts;
}

async function readFrames(runId: string, signal: AbortSignal) {
  const frames: RawFrame[] = [];
  for (;;) {
    const page = await client.runs.frames({ runId, from: frames.length, limit: PAGE }, { signal });
    frames.push(...page.frames);
    const done = page.frames.length === 0 || frames.length >= page.total;
    if (done || frames.length >= MOST_FRAMES) return { frames, total: page.total };
  }
}
