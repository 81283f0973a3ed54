import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { useAccount } from './use-account';

/** Says on every screen why nothing is sent, while the token cannot be read or its address is not agreed to. */
export function AccountBanner({ onOpen }: { onOpen: () => void }) {
  const status = useAccount();
  if (status === undefined) return null;
  const { missing, unconfirmedOrigin, keychain } = status;
  if (missing === null && unconfirmedOrigin === null) return null;
  return (
    <Banner
      tone="warning"
      className="rounded-none"
      actions={
        <Button size="small" onClick={onOpen}>
          Decide in Settings
        </Button>
      }
    >
      {missing === null
        ? `Nothing is sent: the API address leads to ${unconfirmedOrigin}, for which the token was not given.`
        : `Nothing is sent: the ${keychain.name} does not give the saved token, because it is locked or because the entry was removed.`}
    </Banner>
  );
}
