import { client } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { createDoctorStore } from './doctor-store';

/** The page's one token doctor: it goes on while another screen is looked at. */
export const doctor = createDoctorStore({
  check: (gatewayId, signal) => client.doctor.run({ gatewayId }, { signal }),
  toAppError,
  now: () => Date.now(),
});
