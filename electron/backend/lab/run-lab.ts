import { AppFailure } from '@shared/domain/app-error';
import type { CacheStory } from '@shared/domain/cache-story';
import { usdText } from '@shared/domain/figure-text';
import { LAB_LIMITS } from '@shared/domain/lab/lab-definition';
import type { LabShot } from '@shared/domain/lab/lab';
import type { LabPlan, PlannedShot } from '@shared/domain/lab/plan-shots';
import type { TokenPrice } from '@shared/domain/model';
import type { RunRequest } from '@shared/domain/run-request';
import { randomUUID } from 'node:crypto';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import { RunSlots } from '../runs/run-slots';
import type { RunService } from '../runs/run-service';
import type { EarlyEnd, LiveLab } from './live-lab';
import { paceShots } from './pace-shots';
import { ShotBudget } from './shot-budget';
import { shotOfRun, withStory } from './shot-of-run';

/** What the shots of an experiment need. */
export interface ShotParts {
  clock: Clock;
  runs: Pick<RunService, 'perform'>;
  /** Whom to ask; throws `AppFailure` where that is no longer who it was. */
  client(): Promise<GatewayClient>;
  priceOf(model: string): TokenPrice | null;
  /** USD at most; null: unknown. */
  worstCost(request: RunRequest): number | null;
  /** What is known of a run and the cache; null where the experiment does not ask. */
  storyOf(runId: string): Promise<CacheStory | null>;
}

/** Sends the shots of an experiment and ends it. Never throws. */
export async function runLab(live: LiveLab, plan: LabPlan, parts: ShotParts): Promise<void> {
  const { clock } = parts;
  const began = clock.elapsed();
  const budget = new ShotBudget(live.snapshot.definition.budget);
  const slots = new RunSlots(LAB_LIMITS.atOnce);
  const stories = new Set<Promise<void>>();

  async function fire(index: number): Promise<LabShot> {
    const planned = plan.shots[index];
    if (!planned || !(await slots.acquire(live.halted))) return live.shot(index);
    const worst = parts.worstCost(planned.request) ?? 0;
    try {
      if (!(await budget.take(worst, live.halted))) {
        live.halt(budgetSpent(worst, budget.left ?? 0));
        return live.shot(index);
      }
      const shot = await perform(planned);
      budget.settle(worst, shot.cost);
      return shot;
    } finally {
      slots.release();
    }
  }

  /** Resolves when the answer has ended. Its story comes later: it may take a question to the API, and nobody waits for it. */
  function perform({ index, request }: PlannedShot): Promise<LabShot> {
    const runId = randomUUID();
    const before = live.shot(index);
    live.update({ ...before, state: 'running', runId, startedAt: clock.elapsed() - began });
    const { promise, resolve } = Promise.withResolvers<LabShot>();
    const ended = (shot: LabShot): void => {
      live.update(shot);
      resolve(shot);
    };
    const send = async (): Promise<void> => {
      const client = await parts.client();
      await parts.runs.perform({ runId, request, client, signal: live.stopped }, async (run) => {
        const shot = shotOfRun(run, {
          shot: live.shot(index),
          queuedAt: run.startedAt - live.snapshot.startedAt,
          price: parts.priceOf(request.model),
        });
        ended(shot);
        const story = await parts.storyOf(runId).catch(() => null);
        if (story) live.update(withStory(shot, story));
      });
    };
    const sending = send()
      .catch((error: unknown) => {
        const end = earlyEnd(error);
        if (end) live.halt(end);
        ended(notSent(before, error, clock.elapsed() - began));
      })
      .finally(() => stories.delete(sending));
    stories.add(sending);
    return promise;
  }

  const gun = {
    clock,
    halt: live.halted,
    elapsed: () => clock.elapsed() - began,
    fire,
    shots: plan.shots.length,
  };
  const problem = await paceShots(plan.pace, gun);
  await Promise.all(stories);
  live.finish(problem);
}

function budgetSpent(worst: number, left: number): EarlyEnd {
  const message = `The next request may cost up to ${usdText(worst)}, and ${usdText(left)} of the budget of this experiment is left: it was not sent. A lower token limit (max_tokens) makes the most that a request may cost smaller.`;
  return { state: 'budget', message };
}

/** A shot that never became a run. Only what is wrong with itself is its own failure. */
function notSent(shot: LabShot, error: unknown, at: number): LabShot {
  if (!(error instanceof AppFailure) || !isOwnFault(error)) return { ...shot, state: 'skipped' };
  const own = { ...error.error, rawBody: null };
  return { ...shot, state: 'failed', startedAt: at, endedAt: at, cost: 0, error: own };
}

/** Why no further shot makes sense, or null: the next one may do better. */
function earlyEnd(error: unknown): EarlyEnd | null {
  if (!(error instanceof AppFailure)) {
    return { state: 'failed', message: 'Something went wrong inside the app.' };
  }
  if (isOwnFault(error)) return null;
  const { code, message, hint } = error.error;
  const sentence = hint === null ? message : `${message} ${hint}`;
  return { state: code === 'session-budget' ? 'budget' : 'failed', message: sentence };
}

/** E.g. a model name that no address can carry: other shots of the experiment may have another. */
function isOwnFault({ error }: AppFailure): boolean {
  return error.kind === 'bad-input';
}
