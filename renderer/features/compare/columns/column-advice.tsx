import { useNow } from '@renderer/lib/use-now';
import { Button } from '@renderer/ui/button';
import { DEFAULT_GATEWAY_ID } from '@shared/domain/gateway';
import { adviceFor, type ModelAdvice } from '@shared/domain/model-advice';
import type { ColumnState } from '@shared/domain/workspace';
import { Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useCompare, useWorkspace } from '../compare-context';
import { changeColumn } from '../state/edit-workspace';
import { chooseModel } from '../state/fill-columns';

/** What to know of the chosen combination before it is sent, each with its repair in one click. Nothing is kept from being sent. */
export function ColumnAdvice({ column }: { column: ColumnState }) {
  const { findModel } = useCompare();
  const inherited = useWorkspace((current) => current.gatewayId);
  const now = useNow();
  const advice = adviceFor({
    model: findModel(column.model),
    modelId: column.model,
    format: column.format,
    modelInPath: column.modelInPath,
    gatewayId: column.policy.gatewayId ?? inherited,
    now,
  });
  if (advice.length === 0) return null;
  return (
    <ul
      aria-label="Before sending"
      className="flex max-h-32 shrink-0 flex-col overflow-y-auto border-b border-line text-sm"
    >
      {advice.map((one) => (
        <AdviceLine key={one.code} advice={one} column={column} />
      ))}
    </ul>
  );
}

/** One line; a press on it shows the rest of a long one. */
function AdviceLine({ advice, column }: { advice: ModelAdvice; column: ColumnState }) {
  const { severity, message } = advice;
  const [open, setOpen] = useState(false);
  const fix = useFix(advice, column);
  const Icon = severity === 'warning' ? TriangleAlert : Info;
  return (
    <li
      data-severity={severity}
      className="flex items-start gap-1.5 py-0.5 pr-1.5 pl-3 text-muted data-[severity=warning]:bg-miss-soft data-[severity=warning]:text-miss"
    >
      <Icon
        size={12}
        role="img"
        aria-label={severity === 'warning' ? 'Warning' : 'Note'}
        className="mt-1.5 shrink-0"
      />
      <button
        type="button"
        aria-expanded={open}
        title={open ? undefined : message}
        className="min-w-0 grow rounded-sm py-1 text-left break-words not-aria-expanded:truncate"
        onClick={() => setOpen(!open)}
      >
        {message}
      </button>
      {fix === null ? null : (
        <Button size="small" onClick={fix.apply}>
          {fix.label}
        </Button>
      )}
    </li>
  );
}

/** The repair that an advice offers, if any. */
function useFix({ code, fix }: ModelAdvice, { id }: ColumnState) {
  const { workspace, findModel } = useCompare();
  if (code === 'no-gateway')
    return {
      label: `Use gateway “${DEFAULT_GATEWAY_ID}”`,
      apply: () => workspace.edit((current) => ({ ...current, gatewayId: DEFAULT_GATEWAY_ID })),
    };
  if (fix === null) return null;
  const { label, model, format, modelInPath } = fix;
  return {
    label,
    apply: () => {
      if (model !== undefined) chooseModel(workspace, id, { id: model, known: findModel(model) });
      workspace.edit((current) =>
        changeColumn(current, id, (one) => ({
          ...one,
          format: format ?? one.format,
          modelInPath: modelInPath ?? one.modelInPath,
        })),
      );
    },
  };
}
