import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Field } from '@renderer/ui/field';
import { TextArea } from '@renderer/ui/text-area';
import { TextField } from '@renderer/ui/text-field';
import type { Recipe } from '@shared/domain/recipe';
import { useRef, useState } from 'react';
import { readRecipeLines, recipeLines } from './request-preview';

/** Name, description and headers of one recipe. */
export function RecipeForm(props: {
  recipe: Recipe;
  /** The recipes beside it, whose names are taken. */
  others: readonly Recipe[];
  onClose: () => void;
  /** True once it is stored. */
  onSave: (recipe: Recipe) => Promise<boolean>;
}) {
  const { recipe, others, onClose, onSave } = props;
  const nameField = useRef<HTMLInputElement>(null);
  const [typedName, setName] = useState(recipe.name);
  const [description, setDescription] = useState(recipe.description);
  const [lines, setLines] = useState(() => recipeLines(recipe.change));
  const { change, problem } = readRecipeLines(lines);
  const name = typedName.trim();
  const isTaken = others.some((other) => other.id !== recipe.id && other.name === name);
  const isEmpty = Object.keys(change).length === 0;
  const canSave = name !== '' && !isTaken && problem === null && !isEmpty;
  const save = async () => {
    if (canSave && (await onSave({ id: recipe.id, name, description, change }))) onClose();
  };
  return (
    <Dialog
      open
      // Not by itself: where it takes the place of the list, that gives its own focus back first.
      initialFocus={nameField}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={recipe.name === '' ? 'New recipe' : `Edit “${recipe.name}”`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!canSave} onClick={() => void save()}>
            Save recipe
          </Button>
        </>
      }
    >
      <Field label="Name" layout="column" error={isTaken ? 'Another recipe has this name.' : null}>
        <TextField
          ref={nameField}
          value={typedName}
          maxLength={100}
          placeholder="e.g. Nightly batch"
          className="w-full"
          onChange={setName}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void save();
          }}
        />
      </Field>
      <Field label="When it is of use" layout="column">
        <TextArea
          value={description}
          maxLength={500}
          className="w-full"
          onChange={setDescription}
        />
      </Field>
      <Field
        label="Headers"
        layout="column"
        hint="name: value, one per line. A name without a value sets the header back to inherit."
        error={problem}
      >
        <TextArea mono value={lines} minRows={4} className="w-full" onChange={setLines} />
      </Field>
    </Dialog>
  );
}
