const digits = (value: number, fraction: number): string =>
  value.toLocaleString('en-US', {
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  });

/** A duration in ms: `38 ms`, `1.84 s`, `12.3 s`, `2 min 05 s`, `1 h 02 min`. */
export function durationText(ms: number): string {
  if (ms < 1) return ms <= 0 ? '0 ms' : '< 1 ms';
  if (Math.round(ms) < 1000) return `${Math.round(ms)} ms`;
  if (ms < 9_995) return `${digits(ms / 1000, 2)} s`;
  if (ms < 59_950) return `${digits(ms / 1000, 1)} s`;
  const seconds = Math.round(ms / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${two(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${two(Math.floor((seconds % 3600) / 60))} min`;
}

/** USD with the digits that matter: `$1.24`, `$0.0184`, `$0.0000213`; exactly 0 is `$0`, and nothing else is. */
export function usdText(usd: number): string {
  if (usd === 0) return '$0';
  const size = Math.abs(usd);
  const sign = usd < 0 ? '-' : '';
  if (size < 1e-9) return `${sign}< $0.000000001`;
  const text = size >= 0.995 ? digits(size, 2) : plainDigits(size);
  return `${sign}$${text}`;
}

/** Three significant digits without an exponent, at least two after the point. */
function plainDigits(value: number): string {
  const decimals = Math.min(12, 2 - Math.floor(Math.log10(value)));
  const text = value.toFixed(Math.max(2, decimals)).replace(/0+$/, '');
  const missing = 2 - (text.split('.')[1] ?? '').length;
  return text + '0'.repeat(Math.max(0, missing));
}
