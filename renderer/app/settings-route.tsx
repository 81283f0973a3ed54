import { AccountSection } from '@renderer/features/account/account-section';
import { accountQuery } from '@renderer/features/account/account-query';
import { DoctorSection } from '@renderer/features/account/doctor/doctor-section';
import { GatewaysSection } from '@renderer/features/gateways/gateways-section';
import { sectionOf } from '@renderer/features/settings/settings-sections';
import { SettingsScreen } from '@renderer/features/settings/settings-screen';
import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { workspace } from './page-services';
import { useCheckToken } from './use-check-token';

/** The Settings screen with the sections that other features bring; `section` is the last part of the address. */
export function SettingsRoute({ section }: { section: string | undefined }) {
  const gatewayId = useStore(workspace.state, (current) => current.gatewayId);
  const { data: status } = useQuery(accountQuery());
  const checkToken = useCheckToken();
  return (
    <SettingsScreen
      section={sectionOf(section)}
      foreign={{
        account: <AccountSection gatewayId={gatewayId} />,
        doctor: <DoctorSection gatewayId={gatewayId} />,
        gateways: (
          <GatewaysSection
            demo={status?.mode === 'demo'}
            inUse={gatewayId}
            onUse={(next) => workspace.edit((current) => ({ ...current, gatewayId: next }))}
            onCheckToken={checkToken}
          />
        ),
      }}
    />
  );
}
