import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { useShortcutLabels } from '@renderer/features/settings/use-shortcut-table';
import { Kbd } from '@renderer/ui/kbd';
import { popupGroupClasses } from '@renderer/ui/popup-classes';
import { Command as Base } from 'cmdk';
import { useMemo, useRef, type RefObject } from 'react';
import type { Command } from './commands';

const GROUPS = ['Compare', 'Go to', 'App'] as const;

/** All commands, found by typing. */
export function Palette(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  commands: () => Command[];
}) {
  const { open, onOpenChange } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        {/* With `autoFocus` the input would have the focus before the dialog notes where to give it back. */}
        <BaseDialog.Popup
          initialFocus={input}
          aria-label="Commands"
          className="fixed top-[12vh] left-1/2 z-40 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2 overflow-hidden rounded-lg border border-line-strong bg-surface text-ink outline-none"
        >
          <CommandList
            input={input}
            commands={props.commands}
            onDone={(command) => {
              onOpenChange(false);
              // After the dialog has given the focus back, so that the command may move it.
              setTimeout(command.run);
            }}
          />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

function CommandList(props: {
  input: RefObject<HTMLInputElement | null>;
  commands: () => Command[];
  onDone: (command: Command) => void;
}) {
  const { input, commands: list, onDone } = props;
  const labelOf = useShortcutLabels();
  const commands = useMemo(() => list(), [list]);
  return (
    <Base label="Commands">
      <Base.Input
        ref={input}
        placeholder="Type a command"
        className="h-11 w-full border-b border-line bg-transparent px-3.5 text-lg outline-none"
      />
      <Base.List className="max-h-96 overflow-y-auto p-1">
        <Base.Empty className="px-2 py-3 text-muted">No command matches</Base.Empty>
        {GROUPS.map((group) => (
          <Base.Group key={group} heading={<span className={popupGroupClasses}>{group}</span>}>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <Base.Item
                  key={command.name}
                  value={`${group} ${command.name}`}
                  className="flex min-h-control items-center gap-2 rounded-sm px-2 py-1 select-none data-[selected=true]:bg-hover"
                  onSelect={() => onDone(command)}
                >
                  <span className="grow">{command.name}</span>
                  {command.shortcut === undefined ? null : <Kbd>{labelOf(command.shortcut)}</Kbd>}
                </Base.Item>
              ))}
          </Base.Group>
        ))}
      </Base.List>
    </Base>
  );
}
