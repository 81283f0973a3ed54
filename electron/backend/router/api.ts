import { implement } from '@orpc/server';
import { contract } from '@shared/contract/contract';
import { toOrpcError } from './orpc-error';

/** Where every handler of the contract is hung in. Input is checked inside, so that its errors are converted too. */
export const api = implement(contract, {
  initialInputValidationIndex: Number.POSITIVE_INFINITY,
}).use(async ({ next }) => {
  try {
    return await next();
  } catch (error) {
    throw toOrpcError(error);
  }
});
