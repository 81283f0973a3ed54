/**
 * The parts of the Settings screen, in their order. A `page` has the screen to itself; the others stand below each
 * other on one page, so that they can be searched and read through.
 */
export const SETTINGS_SECTIONS = [
  { id: 'account', title: 'Account', group: 'Cloudflare', page: false },
  { id: 'doctor', title: 'Token doctor', group: 'Cloudflare', page: true },
  { id: 'gateways', title: 'Gateways', group: 'Cloudflare', page: true },
  { id: 'sending', title: 'Sending', group: 'App', page: false },
  { id: 'network', title: 'Network', group: 'App', page: false },
  { id: 'storage', title: 'Storage', group: 'App', page: false },
  { id: 'look', title: 'Look', group: 'App', page: false },
  { id: 'shortcuts', title: 'Shortcuts', group: 'App', page: false },
  { id: 'about', title: 'This app', group: 'App', page: false },
] as const;

/** One part of the Settings screen. */
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** The last part of a section's address, e.g. `network` of `#/settings/network`. */
export type SettingsSectionId = SettingsSection['id'];

/** The section of an address; the account's for the bare `#/settings` and for what is none. */
export function sectionOf(path: string | undefined): SettingsSectionId {
  return SETTINGS_SECTIONS.find(({ id }) => id === path)?.id ?? 'account';
}
