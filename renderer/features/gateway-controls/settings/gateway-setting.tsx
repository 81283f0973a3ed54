import { cx } from 'class-variance-authority';
import { useMemo } from 'react';
import { GatewayPicker } from '../gateway-picker';
import { usePolicyEditing } from '../policy-editing';
import { Setting } from '../setting';

/** The gateway's name: the column's own, the workspace's, or none. */
export function GatewaySetting({ inherited }: { inherited: string | null }) {
  const { policy, onChange } = usePolicyEditing();
  const none = useMemo(
    () =>
      inherited === null
        ? { label: 'account default', detail: 'no header' }
        : { label: inherited, detail: 'inherited from the workspace' },
    [inherited],
  );
  const isInherited = policy.gatewayId === null && inherited !== null;
  return (
    <Setting field="gatewayId" range={isInherited ? 'inherited from the workspace' : ''}>
      <GatewayPicker
        label="Gateway"
        value={policy.gatewayId}
        none={none}
        className={cx('w-32 font-mono text-sm', policy.gatewayId === null && 'border-dashed')}
        onChange={(gatewayId) => onChange({ gatewayId })}
      />
    </Setting>
  );
}
