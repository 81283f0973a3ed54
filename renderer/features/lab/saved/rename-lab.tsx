import { client, query } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { IconButton } from '@renderer/ui/icon-button';
import { Popover } from '@renderer/ui/popover';
import { TextField } from '@renderer/ui/text-field';
import { useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useLabServices } from '../lab-context';

const LONGEST_NAME = 200; // characters, as the contract has it

/** A button that gives an experiment another name; `label` says in full which one. */
export function RenameLab({ labId, name, label }: { labId: string; name: string; label: string }) {
  const rename = useRename(labId);
  return (
    <Popover
      title="Name of the experiment"
      side="bottom"
      trigger={<IconButton label={label} icon={<Pencil size={13} aria-hidden />} />}
    >
      {(close) => (
        <NameForm
          name={name}
          onDone={(next) => {
            close();
            if (next !== name) void rename(next);
          }}
        />
      )}
    </Popover>
  );
}

function NameForm({ name, onDone }: { name: string; onDone: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(typed.trim());
      }}
    >
      <TextField
        autoFocus
        label="Name of the experiment"
        value={typed}
        maxLength={LONGEST_NAME}
        placeholder="unnamed"
        className="min-w-0 flex-1"
        onChange={setTyped}
      />
      <Button type="submit" variant="primary" size="small">
        Rename
      </Button>
    </form>
  );
}

/** Changes the name where it is kept, and then wherever it stands. */
function useRename(labId: string) {
  const { labs, showFailure } = useLabServices();
  const queries = useQueryClient();
  return async (name: string) => {
    try {
      await client.lab.rename({ labId, name });
      labs.rename(labId, name);
    } catch (failure) {
      showFailure(failure, 'The experiment kept its name');
    }
    await queries.invalidateQueries({ queryKey: query.lab.list.key() });
  };
}
