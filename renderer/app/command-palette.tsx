import { whenIdle } from '@renderer/lib/when-idle';
import { showToast } from '@renderer/ui/toast';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { AppPalette } from './app-palette';
import type { CommandContext } from './commands';
import { paletteClasses, paletteFieldClasses } from './palette-classes';

interface CommandPaletteProps {
  onClose: () => void;
  context: CommandContext;
}

/**
 * The palette, loaded when the page has nothing else to do. Until then its field alone: it has the keyboard at once,
 * so that nothing typed goes elsewhere. Not `lazy`, which waits anew before it shows what was loaded long ago.
 */
export function CommandPalette(props: CommandPaletteProps & { open: boolean }) {
  const { open, onClose, context } = props;
  const [loaded, setLoaded] = useState<typeof AppPalette | null>(null);
  useEffect(() => {
    if (loaded !== null) return;
    const fail = () => {
      if (!open) return;
      onClose();
      showToast({ title: 'The commands cannot be shown: has the app ended?', tone: 'failure' });
    };
    const load = () =>
      void import('./app-palette').then((module) => setLoaded(() => module.AppPalette), fail);
    if (!open) return whenIdle(load);
    load();
  }, [loaded, open, onClose]);
  return open ? <OpenPalette loaded={loaded} onClose={onClose} context={context} /> : null;
}

function OpenPalette(props: CommandPaletteProps & { loaded: typeof AppPalette | null }) {
  const { loaded: Loaded, onClose, context } = props;
  // Noted before anything here takes the focus.
  const [opener] = useState(() => document.activeElement as HTMLElement | null);
  const [typed, setTyped] = useState('');
  if (Loaded === null) return <Field opener={opener} onType={setTyped} onClose={onClose} />;
  return <Loaded {...{ context, onClose, opener, typed }} />;
}

function Field(props: {
  opener: HTMLElement | null;
  onType: (text: string) => void;
  onClose: () => void;
}) {
  const { opener, onType, onClose } = props;
  useLayoutEffect(() => () => opener?.focus(), [opener]);
  return (
    <div role="dialog" aria-label="Commands" className={paletteClasses}>
      <input
        autoFocus
        aria-label="Commands"
        placeholder="Type a command"
        className={paletteFieldClasses}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
    </div>
  );
}
