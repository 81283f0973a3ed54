import { useSecond } from '@renderer/lib/use-second';
import { useState } from 'react';
import { countdown } from '../state/cache-words';

/** How long the gateway will keep an answer still, second by second. `expiresAt` is epoch ms. */
export function CacheClock({ expiresAt }: { expiresAt: number }) {
  const [isOver, setOver] = useState(false);
  const left = expiresAt - useSecond(!isOver);
  if (left <= 0 && !isOver) setOver(true);
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
