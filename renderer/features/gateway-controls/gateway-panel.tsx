import { effectivePolicy } from '@shared/domain/effective-policy';
import type { PolicyField } from '@shared/domain/gateway-header-names';
import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { useMemo, type ReactNode } from 'react';
import { ExtraHeaders } from './extra/extra-headers';
import { policyAsSent } from './extra/request-preview';
import { FoldedGroup } from './folded-group';
import { GatewayStatus } from './gateway-status';
import { MetadataEditor } from './metadata/metadata-editor';
import { PolicyEditingContext, type PolicyEditing } from './policy-editing';
import { RecipesMenu } from './recipes/recipes-menu';
import { warningReader } from './request-preview-policy';
import { BackoffSetting } from './settings/backoff-setting';
import { CostSetting } from './settings/cost-setting';
import { FlagSetting } from './settings/flag-setting';
import { GatewaySetting } from './settings/gateway-setting';
import { NumericSetting } from './settings/numeric-setting';
import { TextSetting } from './settings/text-setting';
import { useGatewayInPlay } from './use-gateway-in-play';

const BILLING_FIELDS: readonly PolicyField[] = ['byokAlias', 'zdr', 'noWholesale', 'customCost'];
const TRACE_FIELDS: readonly PolicyField[] = ['otelTraceId', 'otelParentSpanId'];

/** One control per header of the gateway, with what will apply. What is not set sends no header. */
export function GatewayPanel(props: {
  /** Whose policy it is, where there are several: what is half typed belongs to it. */
  columnId?: string;
  /** `author/model`, or `@cf/…`. */
  model: string;
  policy: GatewayPolicy;
  /** The gateway of the workspace, which applies where the policy names none. */
  inheritedGateway: string | null;
  /** How the attempts would follow one another; stands under the retries. */
  retryTimeline?: ReactNode;
  onChange: (change: Partial<GatewayPolicy>) => void;
  /** As `onChange`, but returns how to take it back; without it, the change of this policy alone is. */
  onApply?: (change: Partial<GatewayPolicy>) => () => void;
}) {
  const { columnId, model, policy, inheritedGateway, retryTimeline, onChange, onApply } = props;
  const sent = useMemo(() => policyAsSent(policy), [policy]);
  const finding = useGatewayInPlay(model, sent.gatewayId ?? inheritedGateway);
  const { gateway } = finding;
  const editing = useMemo((): PolicyEditing => {
    const input = { policy: sent, workspaceGateway: inheritedGateway, gateway, model };
    return {
      policy,
      effective: effectivePolicy(input),
      onChange,
      warningFor: warningReader(sent),
    };
  }, [policy, sent, inheritedGateway, gateway, model, onChange]);
  const applyThere = (change: Partial<GatewayPolicy>) => {
    const fields = Object.keys(change) as (keyof GatewayPolicy)[];
    const before = Object.fromEntries(fields.map((field) => [field, policy[field]]));
    onChange(change);
    return () => onChange(before);
  };
  return (
    <PolicyEditingContext value={editing}>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <GatewayStatus finding={finding} />
        </div>
        <RecipesMenu policy={policy} onApply={onApply ?? applyThere} />
      </div>
      <GatewaySetting inherited={inheritedGateway} />
      <Group title="Cache">
        <NumericSetting field="cacheTtl" step={60} />
        <FlagSetting field="skipCache" />
        <TextSetting field="cacheKey" />
      </Group>
      <Group title="Retries">
        <NumericSetting field="maxAttempts" step={1} />
        <NumericSetting
          field="retryDelay"
          step={250}
          range="documents disagree: up to 5,000 or 60,000 ms"
        />
        <BackoffSetting />
        <NumericSetting field="requestTimeout" step={1000} />
        {retryTimeline}
      </Group>
      <Group title="Log">
        <FlagSetting field="collectLog" />
        <FlagSetting field="collectLogPayload" />
        <TextSetting field="eventId" />
        <MetadataEditor key={columnId} />
      </Group>
      <FoldedGroup title="Keys, retention, cost" fields={BILLING_FIELDS}>
        <TextSetting field="byokAlias" />
        <FlagSetting field="zdr" />
        <FlagSetting field="noWholesale" />
        <CostSetting />
      </FoldedGroup>
      <FoldedGroup title="Traces" fields={TRACE_FIELDS}>
        <TextSetting field="otelTraceId" range="32 hex digits" isLong />
        <TextSetting field="otelParentSpanId" range="16 hex digits" isLong />
      </FoldedGroup>
      <ExtraHeaders />
    </PolicyEditingContext>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3.5 border-t border-line pt-3">
      <h2 className="text-sm font-semibold text-muted">{title}</h2>
      {children}
    </section>
  );
}
