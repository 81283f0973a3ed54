import { doctorReport, summaryOf, worstOf } from '@renderer/features/account/doctor/doctor-words';
import { appError } from '@shared/domain/app-error';
import { describe, expect, it } from 'vitest';
import { someStep } from './some-step';

const failed = someStep({
  id: 'ai-gateway',
  title: 'AI Gateway permission',
  state: 'failed',
  message: 'The token lacks it.',
  hint: 'Add it.',
  link: { label: 'Tokens', url: 'https://dash.cloudflare.com/profile/api-tokens' },
  curl: 'curl "https://api.cloudflare.com/x" \\\n  -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"',
  error: appError({
    kind: 'permission',
    code: 'x',
    message: 'x',
    status: 403,
    gatewayCode: 9109,
    requestIds: { ray: '8a1', logId: null, eventId: null, requestId: null },
  }),
});

it('sums a check up in a line', () => {
  const steps = [
    someStep({}),
    failed,
    someStep({ state: 'warning' }),
    someStep({ state: 'warning' }),
    someStep({ state: 'unknown' }),
    someStep({ state: 'skipped' }),
  ];
  expect(summaryOf(steps)).toBe('1 of 9 passed, 1 failed, 2 warnings, 1 unknown, 1 skipped');
  expect(summaryOf([])).toBe('0 of 9 passed');
});

it('points to a failure before a warning, and to nothing where all is well', () => {
  const warning = someStep({ state: 'warning' });
  expect(worstOf([warning, failed])).toBe(failed);
  expect(worstOf([someStep({}), warning])).toBe(warning);
  expect(worstOf([someStep({}), someStep({ state: 'unknown' })])).toBeNull();
});

describe('the report', () => {
  const check = {
    state: 'finished' as const,
    gatewayId: null,
    steps: [someStep({}), failed],
    error: null,
    endedAt: Date.UTC(2026, 10, 22, 12),
    causedBy: null,
  };

  it('says what was found, with the calls and the codes to look them up by', () => {
    expect(doctorReport(check, { id: 'ab12', demo: true }))
      .toBe(`## Token check: 1 of 9 passed, 1 failed

Account ab12 (demo gateway) · gateway default · 2026-11-22T12:00:00.000Z

- ✓ **Token** (passed): The token is valid.

- ✗ **AI Gateway permission** (failed): The token lacks it.
  HTTP 403, code 9109, ray 8a1
  Add it.
  https://dash.cloudflare.com/profile/api-tokens

  \`\`\`sh
  curl "https://api.cloudflare.com/x" \\
    -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"
  \`\`\`
`);
  });

  it('says that it broke off', () => {
    const error = appError({ kind: 'network', code: 'x', message: 'Nobody answered.' });
    const report = doctorReport({ ...check, state: 'failed', error }, { id: null, demo: false });
    expect(report).toContain('The check broke off: Nobody answered.');
  });
});
