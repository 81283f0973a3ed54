import { formatUsd } from '@renderer/lib/format';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { useStore } from 'zustand';
import { useCompare } from './compare-context';
import { spentText } from './state/spending-words';

/** Asks before more is spent than the budget of the session allows. */
export function BudgetQuestion() {
  const { budget } = useCompare();
  const question = useStore(budget.question);
  if (question === null) return null;
  const { spending, more } = question;
  return (
    <ConfirmDialog
      open
      onOpenChange={budget.cancel}
      title="The budget of this session is spent"
      confirmLabel={`Allow ${formatUsd(more)} more and send`}
      onConfirm={() => void budget.allow(question)}
    >
      {spentText(spending)} of {formatUsd(spending.allowance)} spent. Allow {formatUsd(more)} more?
      Until then nothing is sent. The budget itself is set in Settings.
    </ConfirmDialog>
  );
}
