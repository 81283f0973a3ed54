import { accountQuery } from '@renderer/features/account/account-query';
import { tokenPlace } from '@renderer/features/account/token-place';
import { useShortcutLabels } from '@renderer/features/settings/use-shortcut-table';
import { IconButton } from '@renderer/ui/icon-button';
import { Kbd } from '@renderer/ui/kbd';
import { Pill } from '@renderer/ui/pill';
import { useQuery } from '@tanstack/react-query';
import { PanelLeft } from 'lucide-react';
import { Link, useRoute } from 'wouter';
import { useStore } from 'zustand';
import { workspace } from './page-services';
import { runningLabs } from './running-labs';

const SCREENS = [
  { path: '/', name: 'Compare' },
  { path: '/log', name: 'Log' },
  { path: '/lab', name: 'Lab' },
  { path: '/models', name: 'Models' },
  { path: '/settings', name: 'Settings', shortcut: 'settings' },
] as const;

/** Navigation between the screens, and whose answers these are. */
export function Sidebar() {
  return (
    <nav
      aria-label="Screens"
      className="flex w-50 shrink-0 flex-col gap-0.5 border-r border-line px-2 py-3"
    >
      <div className="flex items-center gap-2 px-2 pt-1 pb-3.5 font-semibold tracking-tight whitespace-nowrap">
        <Mark />
        AI Gateway Playground
      </div>
      {SCREENS.map((screen) => (
        <ScreenLink key={screen.path} {...screen} />
      ))}
      <span className="flex-1" />
      <SidebarSwitch open />
      <AccountFoot />
    </nav>
  );
}

/** What is left of the sidebar while it is hidden: the way back. */
export function SidebarRail() {
  return (
    <nav
      aria-label="Sidebar"
      className="flex w-10 shrink-0 flex-col items-center border-r border-line py-2"
    >
      <SidebarSwitch open={false} />
    </nav>
  );
}

function SidebarSwitch({ open }: { open: boolean }) {
  const labelOf = useShortcutLabels();
  return (
    <IconButton
      className="self-start"
      label={open ? 'Hide the sidebar' : 'Show the sidebar'}
      shortcut={labelOf('toggle-sidebar')}
      icon={<PanelLeft size={14} aria-hidden />}
      onClick={() => workspace.edit((current) => ({ ...current, sidebarOpen: !open }))}
    />
  );
}

function ScreenLink(props: { path: string; name: string; shortcut?: 'settings' }) {
  const { path, name, shortcut } = props;
  const labelOf = useShortcutLabels();
  const [active] = useRoute(path === '/' ? path : `${path}/*?`);
  return (
    <Link
      href={path}
      aria-current={active ? 'page' : undefined}
      className="flex items-center rounded-md px-2 py-1.25 text-muted hover:bg-hover aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink"
    >
      <span className="grow">{name}</span>
      {path === '/lab' ? <RunningMark /> : null}
      {shortcut === undefined ? null : <Kbd>{labelOf(shortcut)}</Kbd>}
    </Link>
  );
}

/** Shows on every screen that an experiment is under way: it may cost money. */
function RunningMark() {
  const running = useStore(runningLabs);
  if (running === 0) return null;
  return (
    <i
      aria-hidden
      title={running === 1 ? 'An experiment is running' : `${running} experiments are running`}
      className="size-2 rounded-full bg-accent"
    />
  );
}

function AccountFoot() {
  const { data: status } = useQuery(accountQuery());
  if (status === undefined) return null;
  return (
    <div className="flex flex-col items-start gap-1 border-t border-line px-2 pt-2.5 text-sm text-muted">
      {status.mode === 'demo' ? (
        <>
          <Pill tone="info">Demo gateway</Pill>
          <span>Simulated answers. Connect an account to reach real models.</span>
        </>
      ) : (
        <>
          <span>
            Account <span className="font-mono">{shorten(status.accountId ?? '')}</span>
          </span>
          <span>{tokenPlace(status)}</span>
        </>
      )}
    </div>
  );
}

function Mark() {
  return (
    <span aria-hidden className="flex gap-0.5">
      <i className="h-4.5 w-2 rounded-l-md rounded-r-[2px] bg-accent" />
      <i className="h-4.5 w-2 rounded-l-[2px] rounded-r-md bg-ink" />
    </span>
  );
}

function shorten(id: string): string {
  return id.length <= 10 ? id : `${id.slice(0, 4)}…${id.slice(-4)}`;
}
