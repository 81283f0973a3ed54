import { useEffect, useState } from 'react';
import { useOpenDefinition } from './use-open-definition';

/** Takes a definition that is dropped anywhere on the Lab; shows so while one is held over it. */
export function DefinitionDrop() {
  const { open, refusal } = useOpenDefinition();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      void open(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  });

  return (
    <>
      {isOver ? (
        <div className="pointer-events-none fixed inset-2 z-30 flex items-center justify-center rounded-lg border-2 border-dashed border-accent-text bg-scrim">
          <span className="rounded-md bg-surface px-3 py-1.5 font-medium">
            Drop the definition to open it
          </span>
        </div>
      ) : null}
      {refusal}
    </>
  );
}
