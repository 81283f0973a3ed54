const UNITS = [
  { name: 'day', seconds: 86_400 },
  { name: 'hour', seconds: 3_600 },
  { name: 'minute', seconds: 60 },
  { name: 'second', seconds: 1 },
] as const;

/** A span in words, exact: `1 hour`, `1 minute 30 seconds`. `seconds` is a whole number from 0 on. */
export function durationInWords(seconds: number): string {
  let rest = seconds;
  const parts: string[] = [];
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    if (count > 0)
      parts.push(`${count.toLocaleString('en-US')} ${unit.name}${count === 1 ? '' : 's'}`);
  }
  return parts.length === 0 ? '0 seconds' : parts.join(' ');
}
