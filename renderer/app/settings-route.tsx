import { AccountForm } from '@renderer/features/account/account-form';
import { sectionOf } from '@renderer/features/settings/settings-sections';
import { SettingsScreen } from '@renderer/features/settings/settings-screen';

/** The Settings screen with the sections that other features bring; `section` is the last part of the address. */
export function SettingsRoute({ section }: { section: string | undefined }) {
  return <SettingsScreen section={sectionOf(section)} foreign={{ account: <AccountForm /> }} />;
}
