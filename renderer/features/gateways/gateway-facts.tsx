import { Disclosure } from '@renderer/ui/disclosure';
import { RawText } from '@renderer/ui/markdown/raw-text';
import type { Gateway } from '@shared/domain/gateway';
import { otherFields } from './gateway-changes';
import { GATEWAY_GROUPS, settingInWords } from './gateway-words';

/** Every setting in words with its name on the wire; what the app has no words for as it came. */
export function GatewayFacts({ gateway }: { gateway: Gateway }) {
  const others = otherFields(gateway);
  return (
    <div className="flex flex-col gap-5">
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        {GATEWAY_GROUPS.map(({ title, fields }) => (
          <section key={title} aria-label={title} className="flex min-w-0 flex-col">
            <h4 className="border-b border-line pb-1 font-medium">{title}</h4>
            <dl>
              {fields.map(({ name, wire, label }) => (
                <div key={name} className="flex flex-col border-b border-line py-1.5">
                  <dt className="flex flex-wrap gap-x-2 text-sm text-muted">
                    {label} <span className="font-mono text-xs text-faint">{wire}</span>
                  </dt>
                  <dd>{settingInWords(name, gateway.settings)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {gateway.isDefault ? (
        <p className="text-muted">
          Requests that name no gateway go through this one, but for Workers AI models (
          <code>@cf/…</code>), which then bypass every gateway.
        </p>
      ) : null}
      {others.length === 0 ? null : (
        <Disclosure summary={`${others.length} further fields, as they came`}>
          <dl className="mt-2 flex flex-col gap-1.5">
            {others.map(({ wire, value }) => (
              <div key={wire} className="grid grid-cols-[12rem_1fr] gap-3">
                <dt className="font-mono text-sm break-all text-muted">{wire}</dt>
                <dd className="min-w-0 font-mono text-sm">
                  <RawText text={JSON.stringify(value)} />
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
      <p className="text-sm text-faint">
        Made {timeOf(gateway.createdAt)}, changed {timeOf(gateway.modifiedAt)}
      </p>
    </div>
  );
}

function timeOf(iso: string | null): string {
  const time = iso === null ? NaN : Date.parse(iso);
  return Number.isNaN(time) ? 'at an unknown time' : new Date(time).toLocaleString('en-GB');
}
