import { query } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Combobox, type ComboboxGroup } from '@renderer/ui/combobox';
import type { Gateway } from '@shared/domain/gateway';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { headerText } from './header-text';

const FRESH = 15_000; // ms
const LONGEST_ID = 64; // characters (cloudflare-api.md §1.6)
const NONE = '';

/** Chooses a gateway of the account, or names one by hand where the list is refused. `none` says what applies without. */
export function GatewayPicker(props: {
  label: string;
  value: string | null;
  none: { label: string; detail: string };
  onChange: (gatewayId: string | null) => void;
  className?: string;
}) {
  const { label, value, none, onChange, className } = props;
  const { data, error } = useQuery(
    query.gateways.list.queryOptions({ input: { search: null }, staleTime: FRESH }),
  );
  const groups = useMemo(
    (): ComboboxGroup[] => [
      { label: 'Without a name', items: [{ value: NONE, ...none }] },
      ...(data === undefined
        ? []
        : [{ label: 'Gateways of this account', items: data.gateways.map(optionOf) }]),
    ],
    [data, none],
  );
  return (
    <Combobox
      label={label}
      value={value ?? NONE}
      groups={groups}
      freeText={(typed) => `Use “${typed}” as typed`}
      emptyText={
        error === null
          ? 'No gateway of this name'
          : `The gateways cannot be listed: ${toAppError(error).message} Type the name.`
      }
      className={className ?? ''}
      onChange={(next) => onChange(headerText(next.slice(0, LONGEST_ID)))}
    />
  );
}

function optionOf({ id, isDefault, settings }: Gateway) {
  const notes = [
    isDefault ? 'default' : null,
    settings.cacheTtl ? 'cache' : null,
    settings.collectLogs === false ? 'no logs' : null,
  ].filter((note) => note !== null);
  return { value: id, label: id, detail: notes.join(' · ') };
}
