import { formatTokens, formatUsd } from '@renderer/lib/format';
import { estimateRequests } from '@shared/domain/request-estimate';
import { takesImages } from '@shared/domain/takes-images';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { useCompare, useWorkspace } from '../compare-context';
import { turnRequest } from '../state/turn-request';
import { isUnsent } from '../state/edit-workspace';

/** What the prompt would take: tokens now, and what it would cost if every answer used its whole limit. */
export function EstimateLine() {
  const { attachments, controller, runs, findModel } = useCompare();
  const waiting = useStore(attachments);
  const draft = useDeferredValue(useWorkspace((workspace) => workspace.draft));
  const columns = useWorkspace((workspace) => workspace.columns);
  const gatewayId = useWorkspace((workspace) => workspace.gatewayId);

  const requests = useMemo(
    () =>
      columns.flatMap((column) => {
        const prompt = column.promptSynced ? draft : column.draft;
        const last = column.turns.at(-1);
        const repeats = prompt.trim() === '' && isUnsent(column) && last !== undefined;
        if (prompt.trim() === '' && !repeats) return [];
        const attached = column.promptSynced ? waiting.map(({ part }) => part) : [];
        return [
          turnRequest({
            column,
            gatewayId,
            earlier: repeats ? column.turns.slice(0, -1) : column.turns,
            prompt: repeats ? last.prompt : prompt,
            images: repeats ? controller.imagesOf(last) : attached,
            takesImages: takesImages(findModel(column.model)),
            findRun: runs.get,
          }),
        ];
      }),
    [columns, gatewayId, draft, runs, waiting, findModel, controller],
  );
  if (requests.length === 0) return null;
  const { tokens, atMost, unknownPrices } = estimateRequests(requests, findModel);
  const count = requests.length === 1 ? '1 column' : `${requests.length} columns`;
  const unknown = unknownPrices === 0 ? '' : `, price of ${unknownPrices} unknown`;
  return (
    <span className="num">
      ≈ {formatTokens(tokens)} tokens ·{' '}
      {atMost === null ? 'cost unknown' : `at most ${formatUsd(atMost)} est.`} for {count}
      {atMost === null ? '' : unknown}
    </span>
  );
}
