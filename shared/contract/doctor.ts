import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { DoctorStep } from '../domain/doctor';

/** The token doctor: what the connected token can do, step by step. */
export const doctorContract = {
  /** Yields each step as it is known. `gatewayId` null: the account's default gateway. */
  run: oc
    .input(z.strictObject({ gatewayId: z.string().max(64).nullable() }))
    .output(eventIterator(type<DoctorStep>())),
};
