import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { useShortcutLabels } from '@renderer/features/settings/use-shortcut-table';
import { Kbd } from '@renderer/ui/kbd';
import { popupGroupClasses } from '@renderer/ui/popup-classes';
import { Command as Base } from 'cmdk';
import { useMemo, useRef, useState, type RefObject } from 'react';
import type { Command } from './palette-commands';
import { paletteClasses, paletteFieldClasses } from './palette-classes';

const GROUPS = ['Compare', 'Go to', 'App'] as const;

/** All commands, found by typing. */
export function Palette(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  commands: () => Command[];
  /** What has the focus afterwards. */
  opener: HTMLElement | null;
  /** What was typed before it was there. */
  typed: string;
}) {
  const { open, onOpenChange, opener } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <BaseDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <BaseDialog.Popup
          initialFocus={input}
          finalFocus={() => (opener?.isConnected === true ? opener : true)}
          aria-label="Commands"
          className={paletteClasses}
        >
          <CommandList
            input={input}
            typed={props.typed}
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
  typed: string;
  commands: () => Command[];
  onDone: (command: Command) => void;
}) {
  const { input, commands: list, onDone } = props;
  const labelOf = useShortcutLabels();
  const commands = useMemo(() => list(), [list]);
  const [words, setWords] = useState(props.typed);
  return (
    <Base label="Commands">
      <Base.Input
        ref={input}
        // The dialog gives it the focus a frame later: keys may come before that.
        autoFocus
        placeholder="Type a command"
        className={paletteFieldClasses}
        value={words}
        onValueChange={setWords}
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
