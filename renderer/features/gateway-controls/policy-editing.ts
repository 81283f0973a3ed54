import type { EffectiveSetting } from '@shared/domain/effective-policy';
import type { PolicyField } from '@shared/domain/gateway-header-names';
import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { createContext, useContext } from 'react';
import type { FieldWarning } from './request-preview-policy';

/** What every control of the panel works with. */
export interface PolicyEditing {
  policy: GatewayPolicy;
  effective: Readonly<Record<PolicyField, EffectiveSetting>>;
  onChange: (change: Partial<GatewayPolicy>) => void;
  /** What not all documents allow; null: nothing. */
  warningFor: (field: PolicyField) => FieldWarning | null;
}

/** Given by the panel around its controls. */
export const PolicyEditingContext = createContext<PolicyEditing | null>(null);

/** The policy being edited. Throws outside of the panel. */
export function usePolicyEditing(): PolicyEditing {
  const editing = useContext(PolicyEditingContext);
  if (editing === null) throw new Error('A gateway control needs a GatewayPanel around it');
  return editing;
}
