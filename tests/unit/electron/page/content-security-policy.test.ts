import {
  DESKTOP_CONTENT_SECURITY_POLICY,
  loopbackContentSecurityPolicy,
} from '@electron/page/content-security-policy';
import { expect, test } from 'vitest';

const rest = {
  before:
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; " +
    "media-src blob:; font-src 'self'; connect-src ",
  after:
    "; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; " +
    "trusted-types 'none'",
};

test('both policies are exactly these', () => {
  expect(DESKTOP_CONTENT_SECURITY_POLICY).toBe(`${rest.before}'none'${rest.after}`);
  expect(loopbackContentSecurityPolicy(4711)).toBe(
    `${rest.before}'self' ws://127.0.0.1:4711${rest.after}`,
  );
});
