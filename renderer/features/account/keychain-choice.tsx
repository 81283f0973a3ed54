import { Banner } from '@renderer/ui/banner';
import { Field } from '@renderer/ui/field';
import { Switch } from '@renderer/ui/switch';
import type { KeychainStatus } from '@shared/domain/account';

/** Whether the next token is kept in the system's keychain; where there is none, that it is not. */
export function KeychainChoice(props: {
  keychain: KeychainStatus;
  remember: boolean;
  onChange: (remember: boolean) => void;
}) {
  const { keychain, remember, onChange } = props;
  if (!keychain.usable) {
    return (
      <Banner tone="warning">
        Not saved. The token is forgotten when you quit. Install/unlock a keyring to save it.
        {keychain.problem === null ? null : <p className="mt-1">{keychain.problem}</p>}
      </Banner>
    );
  }
  return (
    <Field
      label={`Remember in ${keychain.name}`}
      hint={
        remember
          ? 'Kept there and nowhere else: never in a file, never in this page. Other programs of yours may be able to read it, so give it no more permissions than it needs.'
          : 'Kept in the app’s memory only, and forgotten when you quit.'
      }
    >
      <Switch checked={remember} onChange={onChange} />
    </Field>
  );
}
