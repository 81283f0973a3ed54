import { doctor } from '@renderer/features/account/doctor/page-doctor';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { workspace } from './page-services';

/** Has the token doctor look, and shows its screen. */
export function useCheckToken(): () => void {
  const [, navigate] = useLocation();
  return useCallback(() => {
    void doctor.run(workspace.state.getState().gatewayId);
    navigate('/settings/doctor');
  }, [navigate]);
}
