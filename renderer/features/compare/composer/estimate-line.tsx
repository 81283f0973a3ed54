import { formatTokens, formatUsd } from '@renderer/lib/format';
import { estimateRequests } from '@shared/domain/request-estimate';
import type { RunRequest } from '@shared/domain/run-request';
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
  const count = countOf(asked);
  const unknown = unknownPrices === 0 ? '' : `, price of ${unknownPrices} unknown`;
  return (
    <span className="num">
      ≈ {formatTokens(tokens)} tokens ·{' '}
      {atMost === null ? 'cost unknown' : `at most ${formatUsd(atMost)} est.`} for {count}
      {atMost === null ? '' : unknown}
    </span>
  );
}

function countOf(asked: readonly RunRequest[][]): string {
  const columns = asked.filter(({ length }) => length > 0).length;
  const prompts = asked.flat().length;
  if (prompts > columns) return `${prompts} prompts; answers that go along again are not counted`;
  return columns === 1 ? '1 column' : `${columns} columns`;
}
