import { AccountBanner } from '@renderer/features/account/account-banner';
import { DoctorBanner } from '@renderer/features/account/doctor/doctor-banner';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { watchRefusals } from './watch-refusals';

/** What every screen says of the account: why nothing is sent, and what the doctor found after a refusal. */
export function AccountNotices() {
  const [location, navigate] = useLocation();
  useEffect(watchRefusals, []);
  return (
    <>
      {location === '/settings' ? null : <AccountBanner onOpen={() => navigate('/settings')} />}
      {location === '/settings/doctor' ? null : (
        <DoctorBanner onOpen={() => navigate('/settings/doctor')} />
      )}
    </>
  );
}
