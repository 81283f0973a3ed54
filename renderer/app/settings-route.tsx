import { AccountSection } from '@renderer/features/account/account-section';
import { DoctorSection } from '@renderer/features/account/doctor/doctor-section';
import { sectionOf } from '@renderer/features/settings/settings-sections';
import { SettingsScreen } from '@renderer/features/settings/settings-screen';
import { useStore } from 'zustand';
import { workspace } from './page-services';

/** The Settings screen with the sections that other features bring; `section` is the last part of the address. */
export function SettingsRoute({ section }: { section: string | undefined }) {
  const gatewayId = useStore(workspace.state, (current) => current.gatewayId);
  return (
    <SettingsScreen
      section={sectionOf(section)}
      foreign={{ account: <AccountSection />, doctor: <DoctorSection gatewayId={gatewayId} /> }}
    />
  );
}
