import { Combobox, type ComboboxGroup, type ComboboxOption } from '@renderer/ui/combobox';
import { parseModelId, type Model } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { shortFacts, TASK_LABELS } from './model-words';
import { modelsOf, modelsQuery } from './models-query';

/** Chooses a model: recent ones first, then by task; searched by name, author, task and words of its description. */
export function ModelPicker(props: {
  value: string;
  recent: readonly string[];
  onChange: (id: string) => void;
}) {
  const { value, recent, onChange } = props;
  const { data } = useQuery(modelsQuery());
  const models = modelsOf(data);
  const groups = useMemo(() => modelGroups(models, recent), [models, recent]);
  return (
    <Combobox
      label="Model"
      value={value}
      onChange={onChange}
      groups={groups}
      freeText={(typed) => `Use “${typed}” as typed`}
      placeholder="Choose a model"
      emptyText="No model matches"
      className="w-full border-transparent bg-transparent font-semibold hover:border-line-strong"
    />
  );
}

function modelGroups(models: readonly Model[], recent: readonly string[]): ComboboxGroup[] {
  const byId = new Map(models.map((model) => [model.id, model]));
  const recentModels = recent.map((id) => byId.get(id)).filter((model) => model !== undefined);
  const isRecent = new Set(recentModels.map(({ id }) => id));
  const groups: ComboboxGroup[] = [{ label: 'Recent', items: recentModels.map(optionOf) }];
  for (const [task, label] of Object.entries(TASK_LABELS) as [ModelTask, string][]) {
    const items = models
      .filter((model) => model.task === task && !isRecent.has(model.id))
      .toSorted((a, b) => a.author.localeCompare(b.author) || a.name.localeCompare(b.name))
      .map(optionOf);
    groups.push({ label, items });
  }
  return groups.filter(({ items }) => items.length > 0);
}

function optionOf(model: Model): ComboboxOption {
  const { author } = parseModelId(model.id);
  return {
    value: model.id,
    label: model.name,
    keywords: `${model.author} ${author} ${TASK_LABELS[model.task]} ${model.description ?? ''}`,
    detail: `${model.author} · ${shortFacts(model)}`,
  };
}
