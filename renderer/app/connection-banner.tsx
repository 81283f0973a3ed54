import { connection } from '@renderer/rpc/client';
import { useConnectionState } from '@renderer/rpc/use-connection-state';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { useEffect, useState } from 'react';

const PATIENCE = 400; // ms: a reconnection shorter than this is not worth a word

/** Says when the page has lost its backend, and what can be done. */
export function ConnectionBanner() {
  const state = useConnectionState();
  const [shown, setShown] = useState(state);
  useEffect(() => {
    const timer = setTimeout(() => setShown(state), state === 'open' ? 0 : PATIENCE);
    return () => clearTimeout(timer);
  }, [state]);

  switch (shown) {
    case 'open':
    case 'connecting':
      return null;
    case 'lost':
      return (
        <Banner tone="warning" className="rounded-none">
          The connection to the app was lost. Trying again; answers go on when it is back.
        </Banner>
      );
    case 'taken-over':
      return (
        <Banner
          tone="warning"
          className="rounded-none"
          actions={
            <Button size="small" onClick={() => connection.takeOver()}>
              Use it here
            </Button>
          }
        >
          The app is in use in another tab.
        </Banner>
      );
    case 'ended':
      return (
        <Banner tone="failure" className="rounded-none">
          The app has ended, or this address is no longer valid. Start the app again and open the
          address it prints.
        </Banner>
      );
  }
}
