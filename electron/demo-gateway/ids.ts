import { createHash, randomBytes } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes the ids that the real API puts on requests, logs and answers. */
export interface Ids {
  /** 26 characters, sortable by time, as `cf-aig-log-id`. */
  ulid(): string;
  uuid(): string;
  /** As `cf-ray`. */
  ray(): string;
  /** Hexadecimal digits. */
  hex(length: number): string;
}

/** `counted` ids are the same in every run; `random` ones never repeat. */
export function createIds(kind: 'random' | 'counted', now: () => number): Ids {
  let count = 0;
  const hex = (length: number): string => {
    count += 1;
    const digits =
      kind === 'random'
        ? randomBytes(64).toString('hex')
        : createHash('sha512').update(String(count)).digest('hex');
    return digits.slice(0, length);
  };
  return {
    hex,
    ray: () => `${hex(16)}-DEMO`,
    uuid: () => {
      const digits = hex(32);
      const part = (from: number, to: number) => digits.slice(from, to);
      return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
    },
    ulid: () => {
      let time = '';
      for (let rest = now(), index = 0; index < 10; index += 1, rest = Math.floor(rest / 32)) {
        time = (CROCKFORD[rest % 32] ?? '0') + time;
      }
      const tail = [...hex(16)].map((digit, at) => CROCKFORD[(parseInt(digit, 16) + at) % 32]);
      return time + tail.join('');
    },
  };
}
