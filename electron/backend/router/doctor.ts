import type { Doctor } from '../doctor/doctor';
import { api } from './api';
import { toOrpcError } from './orpc-error';

/** Handlers of `contract.doctor`. */
export function doctorRouter(doctor: Doctor) {
  return {
    run: api.doctor.run.handler(async function* ({ input, signal }) {
      try {
        yield* doctor.run(input.gatewayId, signal);
      } catch (error) {
        // Thrown while steps are read, when the conversion around the handler is over.
        throw toOrpcError(error);
      }
    }),
  };
}
