import { Combobox } from '@renderer/ui/combobox';
import { parseModelId } from '@shared/domain/model';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FavouriteButton } from './favourite-button';
import { modelGroups } from './model-groups';
import { modelsOf, modelsQuery } from './models-query';
import { useCollections } from './use-collections';

/** Chooses a model: favourites and recent ones first, then all by task; searched by name, author, task and words of its description. */
export function ModelPicker(props: {
  value: string;
  recent: readonly string[];
  onChange: (id: string) => void;
}) {
  const { value, recent, onChange } = props;
  const { data } = useQuery(modelsQuery());
  const [{ favourites }] = useCollections();
  const models = modelsOf(data);
  const groups = useMemo(
    () => modelGroups(models, { favourites, recent }),
    [models, favourites, recent],
  );
  return (
    <span className="flex min-w-0 items-center">
      <Combobox
        label="Model"
        value={value}
        onChange={onChange}
        // The same as when the catalogue has come: a box that is being typed into keeps its text.
        valueLabel={data === undefined ? parseModelId(value).name : value}
        groups={groups}
        freeText={(typed) => `Use “${typed}” as typed`}
        placeholder="Choose a model"
        emptyText="No model matches"
        wide
        className="w-full border-transparent bg-transparent font-semibold hover:border-line-strong"
      />
      {value === '' ? null : <FavouriteButton id={value} name={parseModelId(value).name} />}
    </span>
  );
}
