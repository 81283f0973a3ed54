import { createAccess } from '@electron/loopback/access';
import { describe, expect, test } from 'vitest';

function accessAt() {
  const clock = { now: 0 };
  return { clock, access: createAccess(() => clock.now) };
}

describe('start secrets', () => {
  test('are 32 random bytes, new each time', () => {
    const { access } = accessAt();
    const secrets = [access.issueStartSecret(), access.issueStartSecret()];
    expect(new Set(secrets).size).toBe(2);
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/);
  });

  test('die after 60 s', () => {
    const { access, clock } = accessAt();
    const first = access.issueStartSecret();
    clock.now = 60_000;
    expect(access.openSession(first)).toEqual({ session: expect.stringMatching(/^[\w-]{43}$/) });
    const second = access.issueStartSecret();
    clock.now = 120_001;
    expect(access.openSession(second)).toBe('stale');
  });

  test('live side by side, each for one session', () => {
    const { access } = accessAt();
    const secrets = [access.issueStartSecret(), access.issueStartSecret()];
    for (const secret of secrets) expect(access.openSession(secret)).toHaveProperty('session');
    for (const secret of secrets) expect(access.openSession(secret)).toBe('stale');
  });

  test('used up, they do not count as guesses', () => {
    const { access } = accessAt();
    const used = access.issueStartSecret();
    access.openSession(used);
    for (let count = 0; count < 30; count += 1) access.openSession(used);
    expect(access.isLocked()).toBe(false);
  });
});

describe('guesses', () => {
  test('of any length and content are wrong, and 20 of them lock', () => {
    const { access } = accessAt();
    const start = access.issueStartSecret();
    const guesses = ['', 'x', start.slice(1), `${start} `, start.toUpperCase(), '\0'];
    for (const guess of guesses) expect(access.openSession(guess)).toBeNull();
    for (let count = guesses.length; count < 20; count += 1) {
      expect(access.isLocked()).toBe(false);
      expect(access.hasSession('wrong')).toBe(false);
    }
    expect(access.isLocked()).toBe(true);
    expect(access.openSession(start)).toBeNull();
  });
});

describe('sessions', () => {
  test('are not start secrets, nor the other way round', () => {
    const { access } = accessAt();
    const start = access.issueStartSecret();
    const opened = access.openSession(start);
    if (opened === null || opened === 'stale') throw new Error('The start secret was refused');
    expect(access.hasSession(start)).toBe(false);
    expect(access.hasSession(opened.session)).toBe(true);
    expect(access.openSession(opened.session)).toBeNull();
  });

  test('of more than one tab live side by side', () => {
    const { access } = accessAt();
    const open = () => {
      const opened = access.openSession(access.issueStartSecret());
      if (opened === null || opened === 'stale') throw new Error('The start secret was refused');
      return opened.session;
    };
    const sessions = [open(), open()];
    for (const session of sessions) expect(access.hasSession(session)).toBe(true);
  });
});

describe('doorways', () => {
  test('lead to a start secret once, within 60 s', () => {
    const { access, clock } = accessAt();
    const doorway = access.issueDoorway();
    expect(access.enterDoorway('wrong')).toBeNull();
    const start = access.enterDoorway(doorway);
    expect(start).not.toBeNull();
    expect(access.enterDoorway(doorway)).toBeNull();
    expect(access.openSession(start as string)).toHaveProperty('session');
    const late = access.issueDoorway();
    clock.now += 60_001;
    expect(access.enterDoorway(late)).toBeNull();
  });

  test('tried by another site, do not lock the user out', () => {
    const { access } = accessAt();
    access.issueDoorway();
    for (let count = 0; count < 30; count += 1) access.enterDoorway('wrong');
    expect(access.isLocked()).toBe(false);
  });
});
