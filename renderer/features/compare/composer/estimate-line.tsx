import { formatTokens, formatUsd } from '@renderer/lib/format';
import { estimateRequests } from '@shared/domain/request-estimate';
import { takesImages } from '@shared/domain/takes-images';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { useCompare, useWorkspace } from '../compare-context';
import { turnRequest } from '../state/turn-request';
import { firstUnsent } from '../state/edit-workspace';

/** What the prompt would take: tokens now, and what it would cost if every answer used its whole limit. */
export function EstimateLine() {
  const { attachments, controller, runs, findModel } = useCompare();
  const waiting = useStore(attachments);
  const draft = useDeferredValue(useWorkspace((workspace) => workspace.draft));
  const columns = useWorkspace((workspace) => workspace.columns);
  const gatewayId = useWorkspace((workspace) => workspace.gatewayId);

  const asked = useMemo(
    () =>
      columns.map((column) => {
        const prompt = column.promptSynced ? draft : column.draft;
        const attached = column.promptSynced ? waiting.map(({ part }) => part) : [];
        const first = firstUnsent(column.turns);
        const unsent = column.turns
          .slice(first)
          .map((turn) => ({ prompt: turn.prompt, images: controller.imagesOf(turn) }));
        const typed = prompt.trim() === '' ? [] : [{ prompt, images: attached }];
        return [...unsent, ...typed].map((next) =>
          turnRequest({
            ...next,
            column,
            gatewayId,
            earlier: column.turns.slice(0, first),
            takesImages: takesImages(findModel(column.model)),
            findRun: runs.get,
          }),
        );
      }),
    [columns, gatewayId, draft, runs, waiting, findModel, controller],
  );
  const requests = asked.flat();
  if (requests.length === 0) return null;
  const { tokens, atMost, unknownPrices } = estimateRequests(requests, findModel);
  const columnsAsked = asked.filter(({ length }) => length > 0).length;
  // Answers that are not there yet go along with the prompts after them: there is no bound then.
  const isBound = requests.length === columnsAsked;
  const count = isBound ? counted(columnsAsked, 'column') : counted(requests.length, 'prompt');
  const unknown = unknownPrices === 0 ? '' : `, price of ${unknownPrices} unknown`;
  return (
    <span className="num">
      ≈ {formatTokens(tokens)} tokens ·{' '}
      {atMost === null
        ? 'cost unknown'
        : `${isBound ? 'at most' : 'about'} ${formatUsd(atMost)} est.`}{' '}
      for {count}
      {atMost === null ? '' : unknown}
    </span>
  );
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
