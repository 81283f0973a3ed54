import { formatAge } from '@renderer/lib/format';

const DAY = 24 * 3600; // seconds

/** The time until a moment (epoch ms), as `00:37` or `1:00:37`; how long ago it was once it has passed; `–` for none. */
export function countdown(at: number | null, now: number): { text: string; over: boolean } {
  if (at === null) return { text: '–', over: false };
  const seconds = Math.ceil((at - now) / 1_000);
  if (seconds <= 0) {
    const age = formatAge(now - at);
    return { text: age === 'now' ? 'just now' : `${age} ago`, over: true };
  }
  if (seconds >= DAY) return { text: formatAge(at - now), over: false };
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return { text: hours > 0 ? `${hours}:${rest}` : rest, over: false };
}
