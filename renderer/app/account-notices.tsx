import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import { watchRefusals } from './watch-refusals';

const AccountBanner = lazy(() =>
  import('@renderer/features/account/account-banner').then((module) => ({
    default: module.AccountBanner,
  })),
);
const DoctorBanner = lazy(() =>
  import('@renderer/features/account/doctor/doctor-banner').then((module) => ({
    default: module.DoctorBanner,
  })),
);

/** What every screen says of the account: why nothing is sent, and what the doctor found after a refusal. */
export function AccountNotices() {
  const [location, navigate] = useLocation();
  useEffect(watchRefusals, []);
  return (
    <Suspense>
      {location === '/settings' ? null : <AccountBanner onOpen={() => navigate('/settings')} />}
      {location === '/settings/doctor' ? null : (
        <DoctorBanner onOpen={() => navigate('/settings/doctor')} />
      )}
    </Suspense>
  );
}
