import { whyText } from '@renderer/features/lab/cache/why-text';
import { appError } from '@shared/domain/app-error';
import { labShot } from '@tests/support/lab-shot';
import { expect, it } from 'vitest';

it('says what failed in the provider’s own words, too: the advice refers to them', () => {
  const error = appError({
    kind: 'bad-input',
    code: 'gateway-bad-request',
    message: 'The request was refused as invalid',
    providerMessage: 'Unknown parameter: max_tokens',
    hint: 'Change the parameter that the message names.',
  });
  expect(whyText(labShot({ error }))).toBe(
    'The request was refused as invalid. Unknown parameter: max_tokens. Change the parameter that the message names.',
  );
});

it('says nothing where nothing is known', () => {
  expect(whyText(labShot())).toBe('');
});
