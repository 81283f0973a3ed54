import { query } from '@renderer/rpc/client';
import { Field } from '@renderer/ui/field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { Switch } from '@renderer/ui/switch';
import type { ProxySettings } from '@shared/domain/settings';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { TextSetting } from './text-setting';
import { useSettingField, useSettings } from './use-settings';

const CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4';

/** How requests leave the machine, whom they trust, and where they go. */
export function NetworkSection() {
  const [settings, save] = useSettings();
  const { certificates } = settings;
  return (
    <>
      <ProxyFields />
      <Field
        label="Trust the system’s certificates"
        hint="Beside the built-in authorities, e.g. those that a company installs for its proxy"
      >
        <Switch
          checked={certificates.useSystemStore}
          onChange={(useSystemStore) => save({ certificates: { ...certificates, useSystemStore } })}
        />
      </Field>
      <TextSetting
        label="Further authorities"
        hint="Full path of a PEM file on the machine that the app runs on; empty: none"
        placeholder="/path/to/company-ca.pem"
        maxLength={4_096}
        read={(current) => current.certificates.extraFile ?? ''}
        change={(text, current) => ({
          certificates: { ...current.certificates, extraFile: text === '' ? null : text },
        })}
      />
      <TextSetting
        label="API address"
        hint={<AddressHint />}
        placeholder={CLOUDFLARE_API}
        maxLength={300}
        read={({ apiBase }) => apiBase ?? ''}
        change={(text) => ({ apiBase: text === '' ? null : text })}
      />
    </>
  );
}

function ProxyFields() {
  const { settings, save, error } = useSettingField();
  const { proxy } = settings;
  // A manual proxy without an address cannot be stored: the choice waits for the address.
  const [waits, setWaits] = useState(false);
  const mode = waits ? 'manual' : proxy.mode;

  const choose = (next: ProxySettings['mode']) => {
    const needsAddress = next === 'manual' && proxy.address === '';
    setWaits(needsAddress);
    if (!needsAddress) void save({ proxy: { ...proxy, mode: next } });
  };

  return (
    <>
      <Field label="Proxy" hint={PROXY_HINTS[mode]} error={error}>
        <SegmentedControl
          label="Proxy"
          value={mode}
          onChange={choose}
          options={PROXY_MODES.map((value) => ({ value, label: PROXY_NAMES[value] }))}
        />
      </Field>
      {mode === 'manual' ? (
        <TextSetting
          label="Proxy address"
          hint={
            proxy.mode !== 'manual'
              ? `Until an address is given, the proxy stays “${PROXY_NAMES[proxy.mode]}”.`
              : 'http:// or https://, without name and password'
          }
          placeholder="http://proxy.example:8080"
          maxLength={300}
          read={(current) => current.proxy.address}
          change={(address) => ({
            proxy: { mode: address === '' ? 'system' : 'manual', address },
          })}
        />
      ) : null}
    </>
  );
}

const PROXY_MODES = ['system', 'manual', 'none'] as const;
const PROXY_NAMES: Record<ProxySettings['mode'], string> = {
  system: 'System',
  manual: 'Manual',
  none: 'None',
};
const PROXY_HINTS: Record<ProxySettings['mode'], string> = {
  system: 'HTTPS_PROXY and NO_PROXY of the environment, or what the system is set to',
  manual: 'All requests but those to this machine go through it',
  none: 'Requests go straight, whatever the system is set to',
};

/** Where requests go now; and, while the token was not given for it, that nothing is sent there. */
function AddressHint() {
  const { data: status } = useQuery(query.account.status.queryOptions({ staleTime: Infinity }));
  if (status?.unconfirmedOrigin == null)
    return <>Up to and without /accounts; empty: Cloudflare’s own. https, or this machine.</>;
  return (
    <span className="text-miss">
      The token was not given for {status.unconfirmedOrigin}: nothing is sent there until you agree{' '}
      <Link href="/settings" className="underline underline-offset-2">
        under Account
      </Link>
      .
    </span>
  );
}
