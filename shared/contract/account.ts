import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import {
  ACCOUNT_ID_PATTERN,
  TOKEN_PATTERN,
  type AccountStatus,
  type TokenCheck,
} from '../domain/account';

/** The account in use. The token goes in and never comes out. */
export const accountContract = {
  status: oc.output(type<AccountStatus>()),
  /** Checks the token with Cloudflare and, if it is valid, uses it. Nothing changes if it is not. */
  connect: oc
    .input(
      z.strictObject({
        accountId: z.string().regex(ACCOUNT_ID_PATTERN),
        token: z.string().regex(TOKEN_PATTERN),
      }),
    )
    .output(type<{ check: TokenCheck; status: AccountStatus }>()),
  /** Forgets the token and goes back to the demo gateway. */
  forget: oc.output(type<AccountStatus>()),
};
