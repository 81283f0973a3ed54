import { use } from 'react';
import { CopyText } from './copy-text';
import { decodeEntities } from './entities';
import { InLink, shortAddress } from './link-text';
import { plainText } from './plain-text';

/** An image in an answer is never loaded: its address could carry out what was said. It is shown as text. */
export function BlockedImage({ href, alternative }: { href: string; alternative: string }) {
  const inLink = use(InLink);
  const address = decodeEntities(href);
  return (
    <span className="blocked-image">
      Image not loaded
      {alternative ? <>: {plainText(decodeEntities(alternative))}</> : null}{' '}
      <code className="address">{plainText(shortAddress(address))}</code>
      {inLink ? null : <CopyText label="Copy address" text={() => address} />}
    </span>
  );
}
