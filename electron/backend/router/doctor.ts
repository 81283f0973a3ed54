import type { Doctor } from '../doctor/doctor';
import { api } from './api';

/** Handlers of `contract.doctor`. */
export function doctorRouter(doctor: Doctor) {
  return {
    run: api.doctor.run.handler(({ input, signal }) =>
      Promise.resolve(doctor.run(input.gatewayId, signal)),
    ),
  };
}
