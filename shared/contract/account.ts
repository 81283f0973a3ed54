import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import {
  ACCOUNT_ID_PATTERN,
  TOKEN_PATTERN,
  type AccountStatus,
  type TokenCheck,
  type VisibleAccount,
} from '../domain/account';

/** Says no more of what was given than its length: it may be a token in the wrong place (security.md §3 L5). */
const lengthOnly = (words: string) => ({
  error: ({ input }: { input?: unknown }) =>
    `${words}; this has ${typeof input === 'string' ? input.length : 0} characters`,
});

const accountId = z
  .string()
  .regex(ACCOUNT_ID_PATTERN, lengthOnly('an account ID is 32 hexadecimal digits'));
const token = z
  .string()
  .regex(TOKEN_PATTERN, lengthOnly('a token is 20 to 1,000 printable characters without spaces'));

/** The account in use. The token goes in and never comes out. */
export const accountContract = {
  status: oc.output(type<AccountStatus>()),
  /** Checks the token with Cloudflare and, if it is valid, uses it. Nothing changes if it is not. */
  connect: oc
    .input(
      z.strictObject({
        accountId,
        token,
        /** False: only until the app quits, even where there is a keychain. */
        remember: z.boolean(),
      }),
    )
    .output(type<{ check: TokenCheck; status: AccountStatus }>()),
  /** Asks the keychain again for a token that it did not give. */
  retry: oc.output(type<AccountStatus>()),
  /** The user agrees that the token is sent to this origin, which must be the one of the present API address. */
  confirmOrigin: oc
    .input(z.strictObject({ origin: z.string().max(300) }))
    .output(type<AccountStatus>()),
  /** The accounts that a token may see; empty with a sentence where it may not list them. */
  visibleAccounts: oc
    .input(z.strictObject({ token }))
    .output(type<{ accounts: VisibleAccount[]; message: string | null }>()),
  /** Forgets the token and goes back to the demo gateway. */
  forget: oc.output(type<AccountStatus>()),
};
