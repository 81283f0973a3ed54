import { NumberField } from '@renderer/ui/number-field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { TextField } from '@renderer/ui/text-field';
import type { Backoff, GatewayPolicy } from '@shared/domain/gateway-policy';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { cx } from 'class-variance-authority';
import { ExtraHeaders } from './extra-headers';
import { GatewayPicker } from './gateway-picker';
import { HeaderField } from './header-field';
import { headerText } from './header-text';
import { MetadataEditor } from './metadata-editor';
import { rangeText } from './range-text';
import { limitOf, warningReader } from './request-preview-policy';

interface PolicyEditing {
  policy: GatewayPolicy;
  onChange: (change: Partial<GatewayPolicy>) => void;
  warningFor: (field: keyof GatewayPolicy) => string | null;
}

const Editing = createContext<PolicyEditing | null>(null);

function useEditing(): PolicyEditing {
  const editing = useContext(Editing);
  if (editing === null) throw new Error('A gateway control needs a GatewayPanel around it');
  return editing;
}

/** One control per `cf-aig-*` header. What is not set sends no header: the gateway's own setting applies. */
export function GatewayPanel(props: {
  /** `author/model`, or `@cf/…`. */
  model: string;
  policy: GatewayPolicy;
  /** The gateway of the workspace, which applies where the policy names none. */
  inheritedGateway: string | null;
  /** How the attempts would follow one another; stands under the retries. */
  retryTimeline?: ReactNode;
  onChange: (change: Partial<GatewayPolicy>) => void;
}) {
  const { policy, inheritedGateway, retryTimeline, onChange } = props;
  const editing = useMemo(
    (): PolicyEditing => ({ policy, onChange, warningFor: warningReader(policy) }),
    [policy, onChange],
  );
  return (
    <Editing value={editing}>
      <p className="text-sm text-faint">
        Fields left alone send no header: the gateway’s own setting applies.
      </p>
      <GatewayChoice inherited={inheritedGateway} />
      <Group title="Cache" />
      <Numeric field="cacheTtl" label="Cache time" step={60} />
      <OnOff field="skipCache" label="Skip cache" header="cf-aig-skip-cache" />
      <Text field="cacheKey" label="Cache key" header="cf-aig-cache-key" placeholder="computed" />
      <Group title="Retries" />
      <Numeric field="maxAttempts" label="Attempts" step={1} />
      <Numeric
        field="retryDelay"
        label="Retry delay"
        step={250}
        hint="documents disagree: up to 5,000 or up to 60,000 ms"
      />
      <BackoffControl />
      <Numeric field="requestTimeout" label="Timeout" step={1000} />
      {retryTimeline}
      <Group title="Log" />
      <OnOff field="collectLog" label="Log" header="cf-aig-collect-log" />
      <OnOff field="collectLogPayload" label="Log bodies" header="cf-aig-collect-log-payload" />
      <Text field="eventId" label="Event id" header="cf-aig-event-id" placeholder="generated" />
      <MetadataEditor
        value={policy.metadata}
        warning={editing.warningFor('metadata')}
        onChange={(metadata) => onChange({ metadata })}
      />
      <Group title="Keys and retention" />
      <Text field="byokAlias" label="Key alias" header="cf-aig-byok-alias" placeholder="default" />
      <OnOff field="zdr" label="Zero retention" header="cf-aig-zdr" />
      <OnOff field="noWholesale" label="No unified billing" header="cf-aig-no-wholesale" />
      <ExtraHeaders
        value={policy.extraHeaders}
        onChange={(extraHeaders) => onChange({ extraHeaders })}
      />
    </Editing>
  );
}

function GatewayChoice({ inherited }: { inherited: string | null }) {
  const { policy, onChange, warningFor } = useEditing();
  const none = useMemo(
    () =>
      inherited === null
        ? { label: 'account default', detail: 'no header' }
        : { label: inherited, detail: 'inherited from the workspace' },
    [inherited],
  );
  const hint =
    policy.gatewayId === null && inherited !== null
      ? 'inherited from the workspace'
      : '@cf models use none unless it is named';
  return (
    <HeaderField
      label="Gateway"
      header="cf-aig-gateway-id"
      hint={hint}
      warning={warningFor('gatewayId')}
    >
      <GatewayPicker
        label="Gateway"
        value={policy.gatewayId}
        none={none}
        className={cx('w-36 font-mono text-sm', policy.gatewayId === null && 'border-dashed')}
        onChange={(gatewayId) => onChange({ gatewayId })}
      />
    </HeaderField>
  );
}

function Group({ title }: { title: string }) {
  return (
    <h2 className="-mb-1 border-t border-line pt-3 text-sm font-semibold text-muted">{title}</h2>
  );
}

function Numeric(props: {
  field: Parameters<typeof limitOf>[0];
  label: string;
  step: number;
  /** In place of the documented range. */
  hint?: string;
}) {
  const { field, label, step, hint } = props;
  const { policy, onChange, warningFor } = useEditing();
  const limit = limitOf(field);
  return (
    <HeaderField
      label={label}
      header={limit.header}
      hint={hint ?? rangeText(limit)}
      warning={warningFor(field)}
    >
      <NumberField
        value={policy[field]}
        inherited="inherit"
        unit={limit.unit === 'tries' ? '' : limit.unit}
        min={limit.min}
        {...(limit.max === null ? {} : { max: limit.max })}
        step={step}
        onChange={(value) => onChange({ [field]: Number.isFinite(value) ? value : null })}
      />
    </HeaderField>
  );
}

type Flag = 'skipCache' | 'collectLog' | 'collectLogPayload' | 'zdr' | 'noWholesale';

function OnOff(props: { field: Flag; label: string; header: string }) {
  const { field, label, header } = props;
  const { policy, onChange, warningFor } = useEditing();
  const value = policy[field];
  return (
    <HeaderField label={label} header={header} warning={warningFor(field)}>
      <SegmentedControl
        label={label}
        value={value === null ? 'inherit' : value ? 'on' : 'off'}
        onChange={(next) => onChange({ [field]: next === 'inherit' ? null : next === 'on' })}
        options={[
          { value: 'on', label: 'on' },
          { value: 'off', label: 'off' },
          { value: 'inherit', label: 'inherit' },
        ]}
      />
    </HeaderField>
  );
}

function BackoffControl() {
  const { policy, onChange, warningFor } = useEditing();
  return (
    <HeaderField label="Backoff" header="cf-aig-backoff" warning={warningFor('backoff')}>
      <SegmentedControl<Backoff | 'inherit'>
        label="Backoff"
        value={policy.backoff ?? 'inherit'}
        onChange={(next) => onChange({ backoff: next === 'inherit' ? null : next })}
        options={[
          { value: 'constant', label: 'const', name: 'constant' },
          { value: 'linear', label: 'linear' },
          { value: 'exponential', label: 'exp', name: 'exponential' },
          { value: 'inherit', label: 'inherit' },
        ]}
      />
    </HeaderField>
  );
}

function Text(props: {
  field: 'cacheKey' | 'eventId' | 'byokAlias';
  label: string;
  header: string;
  placeholder: string;
  hint?: string;
}) {
  const { field, label, header, placeholder, hint } = props;
  const { policy, onChange, warningFor } = useEditing();
  return (
    <HeaderField label={label} header={header} hint={hint} warning={warningFor(field)}>
      <TextField
        mono
        value={policy[field] ?? ''}
        placeholder={placeholder}
        className="w-36"
        maxLength={200}
        onChange={(text) => onChange({ [field]: headerText(text) })}
      />
    </HeaderField>
  );
}
