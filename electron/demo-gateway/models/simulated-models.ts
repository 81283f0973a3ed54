import type { SimulatedModel } from './simulated-model';
import { THIRD_PARTY_MODELS } from './third-party-models';
import { WORKERS_AI_MODELS } from './workers-ai-models';

/** Every model that the demo gateway plays. */
export const SIMULATED_MODELS: readonly SimulatedModel[] = [
  ...THIRD_PARTY_MODELS,
  ...WORKERS_AI_MODELS,
];

/** The model with exactly this id. */
export function findSimulatedModel(id: string): SimulatedModel | undefined {
  return SIMULATED_MODELS.find((model) => model.id === id);
}
