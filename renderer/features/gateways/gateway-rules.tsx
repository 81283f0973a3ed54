import { Disclosure } from '@renderer/ui/disclosure';
import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';

/** Which gateway a request goes through, and when none does (cloudflare-api.md §1.1). */
export function GatewayRules() {
  return (
    <Disclosure summary="Which gateway does a request go through?">
      <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-8">
        <li>
          The one that a column names in its Gateway tab; otherwise the one in use for this
          workspace. Both are sent as <code>cf-aig-gateway-id</code>.
        </li>
        <li>
          Without that header, models of other providers go through the gateway{' '}
          <code>{DEFAULT_GATEWAY_ID}</code>, which Cloudflare makes by itself.
        </li>
        <li>
          Without it, Workers AI models (<code>@cf/…</code>) bypass every gateway: they run, but
          with no cache, log, limit or retry of a gateway. With a gateway in use the app always
          sends it.
        </li>
      </ul>
    </Disclosure>
  );
}
