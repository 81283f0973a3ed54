import { Link, useRoute } from 'wouter';

const SCREENS = [
  { path: '/', name: 'Compare' },
  { path: '/log', name: 'Log' },
  { path: '/lab', name: 'Lab' },
  { path: '/models', name: 'Models' },
  { path: '/settings', name: 'Settings' },
] as const;

/** Navigation between the screens. */
export function Sidebar() {
  return (
    <nav
      aria-label="Screens"
      className="flex w-50 shrink-0 flex-col gap-0.5 border-r border-line px-2 py-3"
    >
      {SCREENS.map((screen) => (
        <ScreenLink key={screen.path} {...screen} />
      ))}
    </nav>
  );
}

function ScreenLink({ path, name }: { path: string; name: string }) {
  const [active] = useRoute(path);
  return (
    <Link
      href={path}
      aria-current={active ? 'page' : undefined}
      className="rounded-md px-2 py-1 text-muted hover:bg-hover aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink"
    >
      {name}
    </Link>
  );
}
