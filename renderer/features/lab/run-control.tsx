import { client } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import type { Lab } from '@shared/domain/lab/lab';
import type { LabDefinition, LabKind } from '@shared/domain/lab/lab-definition';
import { countShots } from '@shared/domain/lab/plan-shots';
import { useEffect } from 'react';
import { CostQuestion } from './cost-question';
import { useLabServices } from './lab-context';
import { promptOf } from './state/lab-request';
import { useAskedStart } from './state/use-asked-start';
import { useLabDraft } from './state/use-lab-draft';

/** Starts the experiment that is made up, or stops the one that is looked at; by the app's own shortcuts too. */
export function RunControl({ kind, lab }: { kind: LabKind; lab: Lab | null }) {
  const { commands, shortcutLabel, showFailure } = useLabServices();
  const [draft] = useLabDraft(kind);
  const { start, isBusy, question, agree, dismiss } = useAskedStart();
  const running = lab?.state === 'running';
  const missing = missingWords(draft);
  const canRun = !running && !isBusy && missing === null;

  const run = () => {
    if (canRun) void start(draft);
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
      <CostQuestion question={question} onAgree={agree} onClose={dismiss} />
    </>
  );
}

/** Why nothing can be sent yet; null if it can. */
function missingWords(definition: LabDefinition): string | null {
  if (definition.request.model === '') return 'Choose a model first';
  const prompts =
    definition.kind === 'matrix' ? definition.prompts : [promptOf(definition.request)];
  return prompts.some((prompt) => prompt.trim() === '') ? 'Write a prompt first' : null;
}
