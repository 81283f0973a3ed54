import { useStore } from 'zustand';
import type { DoctorCheck } from './doctor-store';
import { doctor } from './page-doctor';

/** The last check of the token, or the one under way. */
export function useDoctor(): DoctorCheck {
  return useStore(doctor.state);
}
