import { useNow } from '@renderer/lib/use-now';
import { Button } from '@renderer/ui/button';
import { adviceFor, type ModelFix } from '@shared/domain/model-advice';
import type { ColumnState } from '@shared/domain/workspace';
import { Info, TriangleAlert } from 'lucide-react';
import { useCompare, useWorkspace } from '../compare-context';
import { changeColumn } from '../state/edit-workspace';
import { chooseModel } from '../state/fill-columns';

/** What to know of the chosen combination before it is sent, each with its repair in one click. Nothing is kept from being sent. */
export function ColumnAdvice({ column }: { column: ColumnState }) {
  const { workspace, findModel } = useCompare();
  const now = useNow();
  const inherited = useWorkspace((current) => current.gatewayId);
  const advice = adviceFor({
    model: findModel(column.model),
    modelId: column.model,
    format: column.format,
    modelInPath: column.modelInPath,
    gatewayId: column.policy.gatewayId ?? inherited,
    now,
  });
  if (advice.length === 0) return null;
  const apply = ({ model, format, modelInPath }: ModelFix) => {
    if (model !== undefined)
      chooseModel(workspace, column.id, { id: model, known: findModel(model) });
    workspace.edit((current) =>
      changeColumn(current, column.id, (one) => ({
        ...one,
        format: format ?? one.format,
        modelInPath: modelInPath ?? one.modelInPath,
      })),
    );
  };
  return (
    <ul
      aria-label="Before sending"
      className="flex max-h-32 shrink-0 flex-col overflow-y-auto border-b border-line text-sm"
    >
      {advice.map(({ code, severity, message, fix }) => (
        <li
          key={code}
          data-severity={severity}
          className="flex items-start gap-1.5 px-3 py-1.5 text-muted data-[severity=warning]:bg-miss-soft data-[severity=warning]:text-miss"
        >
          {severity === 'warning' ? (
            <TriangleAlert size={12} aria-label="Warning" className="mt-0.5 shrink-0" />
          ) : (
            <Info size={12} aria-label="Note" className="mt-0.5 shrink-0" />
          )}
          <span className="min-w-0 grow break-words">{message}</span>
          {fix === null ? null : (
            <Button size="small" onClick={() => apply(fix)}>
              {fix.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
