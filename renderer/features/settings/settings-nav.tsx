import { Link } from 'wouter';
import type { SettingsSection, SettingsSectionId } from './settings-sections';

const GROUPS = ['Cloudflare', 'App'] as const;

/** The list of sections at the left; `current` is the one that is being read. */
export function SettingsNav(props: {
  sections: readonly SettingsSection[];
  current: SettingsSectionId;
  onChoose: (id: SettingsSectionId) => void;
}) {
  const { sections, current, onChoose } = props;
  return (
    <nav
      aria-label="Sections"
      className="flex w-40 shrink-0 flex-col gap-4 overflow-y-auto border-r border-line px-2 py-3"
    >
      {GROUPS.map((group) => (
        <ul key={group} aria-label={group} className="flex flex-col gap-0.5">
          <li aria-hidden className="px-2 pb-1 text-xs font-medium text-faint">
            {group}
          </li>
          {sections
            .filter((section) => section.group === group)
            .map(({ id, title }) => (
              <li key={id}>
                <Link
                  href={id === 'account' ? '/settings' : `/settings/${id}`}
                  aria-current={id === current ? 'true' : undefined}
                  // The address may be this one already, and the reader elsewhere.
                  onClick={() => onChoose(id)}
                  className="flex rounded-md px-2 py-1 text-muted hover:bg-hover aria-[current=true]:bg-hover aria-[current=true]:font-medium aria-[current=true]:text-ink"
                >
                  {title}
                </Link>
              </li>
            ))}
        </ul>
      ))}
    </nav>
  );
}
