import { useRef, type ReactNode } from 'react';
import { AboutSection } from './about-section';
import { LookSection } from './look-section';
import { SendingSection } from './sending-section';
import { NetworkSection } from './network-section';
import { SettingsNav } from './settings-nav';
import { SETTINGS_SECTIONS, type SettingsSectionId } from './settings-sections';
import { StorageSection } from './storage-section';
import { ShortcutsSection } from './shortcuts/shortcuts-section';
import { useSectionInView } from './use-section-in-view';

/** What other parts of the app bring: a section is shown if it has content. */
export type ForeignSections = Partial<Record<SettingsSectionId, ReactNode>>;

/** Settings of the whole app: a list of sections, and the one that the address names. */
export function SettingsScreen(props: { section: SettingsSectionId; foreign: ForeignSections }) {
  const { section, foreign } = props;
  const page = useRef<HTMLDivElement>(null);
  const { current, show, onScroll } = useSectionInView(page, section);
  const contents: Partial<Record<SettingsSectionId, ReactNode>> = {
    ...foreign,
    sending: <SendingSection />,
    network: <NetworkSection />,
    storage: <StorageSection />,
    look: <LookSection />,
    shortcuts: <ShortcutsSection />,
    about: <AboutSection />,
  };
  const sections = SETTINGS_SECTIONS.filter(({ id }) => contents[id] !== undefined);
  const alone = sections.find(({ id, page }) => page && id === section);

  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-11 shrink-0 items-center border-b border-line px-3.5">
        <h1 className="font-semibold">Settings</h1>
      </header>
      <div className="flex min-h-0 flex-1">
        <SettingsNav sections={sections} current={current} onChoose={show} />
        <div
          ref={page}
          // Another page begins at its top.
          key={alone?.id ?? 'all'}
          className="min-w-0 flex-1 overflow-y-auto px-5 py-5"
          onScroll={onScroll}
        >
          {alone ? (
            <Section {...alone}>{contents[alone.id]}</Section>
          ) : (
            <div className="flex max-w-140 flex-col gap-9">
              {sections
                .filter(({ page }) => !page)
                .map((part) => (
                  <Section key={part.id} {...part}>
                    {contents[part.id]}
                  </Section>
                ))}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function Section(props: { id: SettingsSectionId; title: string; children: ReactNode }) {
  const { id, title, children } = props;
  return (
    <section
      aria-label={title}
      data-section={id}
      tabIndex={-1}
      className="flex flex-col gap-3.5 outline-none"
    >
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}
