import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import type { Model } from '@shared/domain/model';

/**
 * The retry lab as the demo gateway can play it: it knows a few models only, and how the gateway tries again is the same
 * for all of them. The given definition where it knows the model, or none that could take its place.
 */
export function withStandIn(definition: LabDefinition, played: readonly Model[]): LabDefinition {
  const { kind, request } = definition;
  const takes = ({ formats }: Model): boolean =>
    request.format === 'run' || formats.includes(request.format);
  const isPlayed = played.some((model) => model.id === request.model && takes(model));
  if (kind !== 'retry' || isPlayed) return definition;
  const other = played.find((model) => model.task === request.task && takes(model));
  return other ? { ...definition, request: { ...request, model: other.id } } : definition;
}

/** What is said of a model that takes the place of another, in sentences. */
export function standInWarnings(asked: LabDefinition, played: LabDefinition): string[] {
  const [model, other] = [asked.request.model, played.request.model];
  if (model === other) return [];
  return [`The demo gateway does not play ${model} in this format: ${other} takes its place.`];
}
