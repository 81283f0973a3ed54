import { formatUsd } from '@renderer/lib/format';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import type { LabEstimate } from '@shared/domain/lab/lab';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import type { CostlyStart } from './state/use-asked-start';

/** Asks before an experiment that may cost much, or nobody knows how much. */
export function CostQuestion(props: {
  question: CostlyStart | null;
  onAgree: (question: CostlyStart) => void;
  onClose: () => void;
}) {
  const { question, onAgree, onClose } = props;
  return (
    <ConfirmDialog
      open={question !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Send ${question?.estimate.shots ?? 0} requests?`}
      confirmLabel="Send them"
      onConfirm={() => question !== null && onAgree(question)}
    >
      {question === null
        ? null
        : `${costWords(question.estimate)} ${budgetWords(question.definition)}`}
    </ConfirmDialog>
  );
}

function costWords({ atMost, unpriced }: LabEstimate): string {
  if (atMost === null) return 'What they cost is unknown: no price of the model is known.';
  const most = `They cost at most ${formatUsd(atMost)} (est.), if nothing comes from the cache and every answer uses its whole token limit.`;
  return unpriced === 0 ? most : `${most} ${unpriced} of them have no known price.`;
}

function budgetWords({ budget }: LabDefinition): string {
  return budget === null
    ? 'The experiment has no budget of its own.'
    : `No shot starts that could pass the budget of ${formatUsd(budget)}.`;
}
