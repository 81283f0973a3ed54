import { formatUsd } from '@renderer/lib/format';
import { client } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import type { Lab, LabEstimate } from '@shared/domain/lab/lab';
import type { LabDefinition, LabKind } from '@shared/domain/lab/lab-definition';
import { countShots } from '@shared/domain/lab/plan-shots';
import { useEffect, useState } from 'react';
import { useLabServices } from './lab-context';
import { promptOf } from './state/lab-request';
import { useEstimate } from './state/use-estimate';
import { useLabDraft } from './state/use-lab-draft';
import { useStartLab } from './state/use-start-lab';

/** USD: an experiment that may cost more is asked about before it starts. */
const ASK_ABOVE = 0.5;

/** Starts the experiment that is made up, or stops the one that is looked at; by the app's own shortcuts too. */
export function RunControl({ kind, lab }: { kind: LabKind; lab: Lab | null }) {
  const { commands, demo, shortcutLabel, showFailure } = useLabServices();
  const [draft] = useLabDraft(kind);
  const { data: estimate } = useEstimate(draft);
  const { mutate, isPending } = useStartLab();
  const [asking, setAsking] = useState(false);
  const running = lab?.state === 'running';
  const missing = missingWords(draft);
  const canRun = !running && !isPending && missing === null;
  const isFree = demo || kind === 'retry';

  const run = () => {
    if (!canRun) return;
    if (isFree || isCheap(estimate)) mutate(draft);
    else setAsking(true);
  };
  const stop = () => {
    if (lab === null || !running) return false;
    client.lab
      .stop({ labId: lab.id })
      .catch((failure: unknown) => showFailure(failure, 'The experiment was not stopped'));
    return true;
  };
  // No list of dependencies: the shortcuts do what the buttons would do now.
  useEffect(() => commands.take({ run, stop }));

  const shots = countShots(draft);
  return (
    <>
      {running ? (
        <Button shortcut={shortcutLabel('stop')} onClick={stop}>
          Stop
        </Button>
      ) : (
        <Button
          variant="primary"
          shortcut={shortcutLabel('run-all')}
          disabled={!canRun}
          title={missing ?? undefined}
          onClick={run}
        >
          Run {shots} {shots === 1 ? 'shot' : 'shots'}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Send ${shots} requests?`}
        confirmLabel="Send them"
        onConfirm={() => mutate(draft)}
      >
        {costQuestion(estimate)} {budgetWords(draft)}
      </ConfirmDialog>
    </>
  );
}

function isCheap(estimate: LabEstimate | undefined): boolean {
  if (estimate === undefined || estimate.unpriced > 0) return false;
  return estimate.atMost !== null && estimate.atMost <= ASK_ABOVE;
}

function costQuestion(estimate: LabEstimate | undefined): string {
  if (estimate === undefined || estimate.atMost === null)
    return 'What they cost is unknown, because no price of the model is known.';
  const most = `They cost at most ${formatUsd(estimate.atMost)} (est.) if nothing comes from the cache and every answer uses its whole token limit.`;
  const { unpriced } = estimate;
  return unpriced === 0 ? most : `${most} ${unpriced} of them have no known price.`;
}

function budgetWords({ budget }: LabDefinition): string {
  return budget === null
    ? 'The experiment has no budget of its own.'
    : `No shot starts that could pass the budget of ${formatUsd(budget)}.`;
}

/** Why nothing can be sent yet; null if it can. */
function missingWords(definition: LabDefinition): string | null {
  if (definition.request.model === '') return 'Choose a model first';
  const prompts =
    definition.kind === 'matrix' ? definition.prompts : [promptOf(definition.request)];
  return prompts.some((prompt) => prompt.trim() === '') ? 'Write a prompt first' : null;
}
