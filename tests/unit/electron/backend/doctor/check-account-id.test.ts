import { checkAccountId } from '@electron/backend/doctor/check-account-id';
import { createExamination } from '@electron/backend/doctor/patient';
import { systemClock } from '@electron/backend/system-clock';
import { expect, it } from 'vitest';

function examine(accountId: string | null) {
  const { patient, skipped } = createExamination({
    client: null,
    unable: null,
    accountId,
    apiBase: 'https://api.cloudflare.com/client/v4',
    gatewayId: 'default',
    clock: systemClock,
    signal: undefined,
  });
  return { finding: checkAccountId(patient), skipped };
}

it.each(['0123456789abcdef0123456789abcdef', '0123456789ABCDEF0123456789ABCDEF'])(
  'passes %s',
  (accountId) => {
    const { finding, skipped } = examine(accountId);
    expect(finding).toMatchObject({ state: 'passed' });
    expect(skipped.size).toBe(0);
  },
);

it.each([null, '', 'my-account', '0123456789abcdef', 'g'.repeat(32)])('fails %j', (accountId) => {
  const { finding, skipped } = examine(accountId);
  expect(finding).toMatchObject({
    state: 'failed',
    link: { url: expect.stringContaining('find-account') },
  });
  expect(skipped.size).toBe(8);
});
