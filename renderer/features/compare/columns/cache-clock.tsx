import { useSecond } from '@renderer/lib/use-second';
import { countdown } from '../state/cache-words';

/** How long the gateway will keep an answer still, second by second. `expiresAt` is epoch ms. */
export function CacheClock({ expiresAt }: { expiresAt: number }) {
  const now = useSecond(expiresAt > Date.now());
  const left = expiresAt - now;
  if (left <= 0)
    return (
      <span data-expired="" className="whitespace-nowrap text-miss">
        expired
      </span>
    );
  return (
    <span className="num whitespace-nowrap" title={new Date(expiresAt).toLocaleTimeString()}>
      expires in {countdown(left)}
    </span>
  );
}
