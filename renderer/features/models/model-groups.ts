import type { ComboboxGroup, ComboboxOption } from '@renderer/ui/combobox';
import { modelStanding, parseModelId, type Model, type ModelStanding } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';
import { shortFacts, TASK_LABELS } from './model-words';

const STANDING_MARKS: Record<ModelStanding, string | null> = {
  listed: null,
  unlisted: 'not listed',
  gone: 'gone',
};

/** The list of the picker; a model stands in the first group that it belongs to. */
export function modelGroups(
  models: readonly Model[],
  first: { favourites: readonly string[]; recent: readonly string[] },
): ComboboxGroup[] {
  const byId = new Map(models.map((model) => [model.id, model]));
  const taken = new Set<string>();
  const take = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      if (taken.has(id)) return [];
      taken.add(id);
      const model = byId.get(id);
      return [model === undefined ? { value: id, label: id } : optionOf(model)];
    });
  const groups: ComboboxGroup[] = [
    { label: 'Favourites', items: take(first.favourites) },
    { label: 'Recent', items: take(first.recent) },
  ];
  for (const [task, label] of Object.entries(TASK_LABELS) as [ModelTask, string][]) {
    const items = models
      .filter((model) => model.task === task && !taken.has(model.id))
      .filter((model) => modelStanding(model) !== 'gone')
      .toSorted(
        (a, b) =>
          Number(a.gone) - Number(b.gone) ||
          a.author.localeCompare(b.author) ||
          a.name.localeCompare(b.name),
      )
      .map(optionOf);
    groups.push({ label: `All · ${label}`, items });
  }
  return groups.filter(({ items }) => items.length > 0);
}

function optionOf(model: Model): ComboboxOption {
  const { author } = parseModelId(model.id);
  const marks = [
    model.demo ? 'Demo' : null,
    STANDING_MARKS[modelStanding(model)],
    model.deprecatedOn !== null && !model.gone ? `until ${model.deprecatedOn}` : null,
  ].filter((mark) => mark !== null);
  return {
    value: model.id,
    label: model.name,
    keywords: `${model.author} ${author} ${TASK_LABELS[model.task]} ${model.description ?? ''}`,
    detail: [model.author, shortFacts(model), ...marks].join(' · '),
  };
}
