import type { ModelCollections, ModelPreset, PresetColumn } from '@shared/domain/model-collections';

const MOST_FAVOURITES = 500; // as the contract has it
const LONGEST_NAME = 200; // characters, as the contract has it

/** Marks a model, or takes the mark away. */
export function toggleFavourite(collections: ModelCollections, id: string): ModelCollections {
  const { favourites } = collections;
  const next = favourites.includes(id)
    ? favourites.filter((one) => one !== id)
    : [...favourites, id].slice(-MOST_FAVOURITES);
  return { ...collections, favourites: next };
}

/** Keeps columns under a name; a preset of the same name is replaced. */
export function savePreset(
  collections: ModelCollections,
  given: { name: string; columns: PresetColumn[] },
): ModelCollections {
  const name = presetName(given.name);
  const same = collections.presets.find((preset) => preset.name === name);
  const preset: ModelPreset = {
    id: same?.id ?? crypto.randomUUID(),
    name,
    columns: given.columns,
  };
  const others = collections.presets.filter(({ id }) => id !== preset.id);
  return { ...collections, presets: byName([...others, preset]) };
}

/** Gives a preset another name; one that is only blank changes nothing. */
export function renamePreset(
  collections: ModelCollections,
  id: string,
  wanted: string,
): ModelCollections {
  const name = presetName(wanted);
  if (name === '') return collections;
  const presets = collections.presets.map((one) => (one.id === id ? { ...one, name } : one));
  return { ...collections, presets: byName(presets) };
}

/** Forgets a preset. */
export function deletePreset(collections: ModelCollections, id: string): ModelCollections {
  return { ...collections, presets: collections.presets.filter((preset) => preset.id !== id) };
}

/** A name as it is kept: one line, no blanks around it. */
export function presetName(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
}

const byName = (presets: ModelPreset[]) => presets.toSorted((a, b) => a.name.localeCompare(b.name));
