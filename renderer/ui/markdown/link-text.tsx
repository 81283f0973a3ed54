import { createContext, type ReactNode } from 'react';
import { safeLink } from '@renderer/lib/safe-link';
import { CopyText } from './copy-text';
import { decodeEntities } from './entities';
import { useLinkOpener } from './link-opener';
import { plainText } from './plain-text';

const SHOWN_LENGTH = 200;

/** Only so much of an address is shown; `data:` addresses can be megabytes. */
export const shortAddress = (address: string) =>
  address.length > SHOWN_LENGTH ? `${address.slice(0, SHOWN_LENGTH)}…` : address;

/** True inside a link that can be pressed: nothing else in it may be a button. */
export const InLink = createContext(false);

/** A link in an answer: a button that shows the host it really leads to. What may not be opened is text with its address. */
export function LinkText(props: { href: string; text: string; children: ReactNode }) {
  const open = useLinkOpener();
  const address = decodeEntities(props.href);
  const link = safeLink(address);
  if (!link || !open)
    return (
      <span className="blocked-link">
        {props.children}{' '}
        <code className="address" title="This address is not opened">
          {plainText(shortAddress(address))}
        </code>
        <CopyText label="Copy address" text={() => address} />
      </span>
    );
  const telling =
    props.text === link.url || `${props.text}/` === link.url || props.text === link.target;
  return (
    <button type="button" className="link" title={link.url} onClick={() => open(link)}>
      <InLink value>
        <span>{props.children}</span>
      </InLink>
      {telling ? null : (
        <>
          {' '}
          <span className="link-host">{link.target}</span>
        </>
      )}
    </button>
  );
}
