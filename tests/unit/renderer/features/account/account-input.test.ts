import {
  accountIdProblem,
  looksLikeToken,
  readAccountId,
  readToken,
  tokenProblem,
} from '@renderer/features/account/account-input';
import { DEMO_TOKENS } from '@electron/demo-gateway/account/tokens';
import { describe, expect, it } from 'vitest';

const ID = '0123456789abcdef0123456789abcdef';

describe('the account id', () => {
  it('is taken with white space around it, and out of a dashboard address', () => {
    expect(readAccountId(` ${ID}\n`)).toBe(ID);
    expect(readAccountId(`https://dash.cloudflare.com/${ID}/ai/ai-gateway`)).toBe(ID);
    expect(accountIdProblem(`https://dash.cloudflare.com/${ID}`)).toBeNull();
  });

  it.each(['', 'short', 'g'.repeat(32), `${ID}0`, 'https://dash.cloudflare.com/profile'])(
    'is not %j, and the sentence does not repeat it',
    (text) => {
      const problem = accountIdProblem(text);
      expect(problem).toMatch(/32 digits/);
      if (text !== '') expect(problem).not.toContain(text);
    },
  );

  it.each(Object.values(DEMO_TOKENS).map(({ token }) => token))('is not the token %s', (token) => {
    expect(looksLikeToken(token)).toBe(true);
  });

  it.each(['cfat_', ' cfut_x', 'Z'.repeat(40), 'a'.repeat(37)])(
    'is refused as soon as %j shows a token',
    (text) => {
      expect(looksLikeToken(text)).toBe(true);
    },
  );

  it.each([ID, '', 'not-an-account', 'f'.repeat(64), `https://dash.cloudflare.com/${ID}/ai`])(
    'may be typed on from %j',
    (text) => {
      expect(looksLikeToken(text)).toBe(false);
    },
  );
});

describe('the token', () => {
  it('is taken without white space and without the words of a header', () => {
    for (const text of [' secret-secret-secret-12\n', 'Bearer secret-secret-secret-12'])
      expect(readToken(text)).toBe('secret-secret-secret-12');
    expect(readToken('Authorization: Bearer secret-secret-secret-12')).toBe(
      'secret-secret-secret-12',
    );
  });

  it('is told from an account id and from the Global API Key', () => {
    expect(tokenProblem(ID)).toMatch(/form of an account ID/);
    expect(tokenProblem('a'.repeat(37))).toMatch(/Global API Key/);
  });

  it.each(['short-1', 'with space '.repeat(4), 'ü'.repeat(40), 'x'.repeat(1_001)])(
    'L5 is refused with no more said of it than its length',
    (text) => {
      const problem = tokenProblem(text);
      expect(problem).toContain(`${readToken(text).length.toLocaleString('en-US')} characters`);
      expect(problem).not.toContain(text.slice(0, 7));
    },
  );

  it('may be a user’s or an account’s own, up to 1,000 characters', () => {
    for (const text of [DEMO_TOKENS.user.token, DEMO_TOKENS.accountOwned.token, 'x'.repeat(1_000)])
      expect(tokenProblem(text)).toBeNull();
  });
});
