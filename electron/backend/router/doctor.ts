import type { Doctor } from '../doctor/doctor';
import { api } from './api';
import { withOrpcErrors } from './orpc-error';

/** Handlers of `contract.doctor`. */
export function doctorRouter(doctor: Doctor) {
  return {
    run: api.doctor.run.handler(({ input, signal }) =>
      withOrpcErrors(doctor.run(input.gatewayId, signal)),
    ),
  };
}
