import { Button } from '@renderer/ui/button';
import { formatContext, formatUsd } from '@renderer/lib/format';
import { useStickToBottom } from '@renderer/lib/use-stick-to-bottom';
import type { ColumnState } from '@shared/domain/workspace';
import { ArrowDown } from 'lucide-react';
import { useCompare, useRunPart } from '../compare-context';
import { firstUnsent, lastRunOf, laterTurns } from '../state/edit-workspace';
import { TurnView } from './turn-view';

/** The conversation of a column; follows the stream while the reader is at its end. */
export function ColumnBody({ column }: { column: ColumnState }) {
  const stick = useStickToBottom();
  const isRunning = useRunPart(lastRunOf(column.turns), (run) => run?.state === 'running');
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={stick.scroller}
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label="Conversation"
        className="h-full overflow-x-hidden overflow-y-auto px-4 pt-3.5 pb-5 -outline-offset-2"
      >
        <div ref={stick.content} className="mx-auto flex w-full max-w-4xl flex-col gap-5">
          {column.turns.map((turn, index) => (
            <TurnView
              key={turn.id}
              columnId={column.id}
              turn={turn}
              index={index}
              later={laterTurns(column.turns, index)}
              isNext={!isRunning && index === firstUnsent(column.turns)}
            />
          ))}
          {column.turns.length === 0 ? <ModelCard model={column.model} /> : null}
        </div>
      </div>
      {stick.atBottom ? null : (
        <Button
          size="small"
          className="absolute bottom-2 left-1/2 -translate-x-1/2"
          icon={<ArrowDown size={12} aria-hidden />}
          onClick={stick.jumpToLatest}
        >
          Latest
        </Button>
      )}
    </div>
  );
}

/** What is known of the chosen model, before anything was sent to it. */
function ModelCard({ model: id }: { model: string }) {
  const model = useCompare().findModel(id);
  if (model === undefined) {
    return (
      <p className="text-muted">
        <span className="font-mono text-sm break-all">{id || 'No model chosen'}</span>
        {id === '' ? null : ' is not in the catalogue. It is sent as typed.'}
      </p>
    );
  }
  const price =
    model.price === null
      ? (model.priceText ?? 'price unknown')
      : `${formatUsd(model.price.input)} in, ${formatUsd(model.price.output)} out per million tokens`;
  return (
    <div className="flex flex-col gap-1 text-muted">
      <p className="font-mono text-sm break-all text-faint">{model.id}</p>
      {model.description === null ? null : <p>{model.description}</p>}
      <p className="text-sm text-faint">
        {model.contextWindow === null
          ? 'context unknown'
          : `${formatContext(model.contextWindow)} tokens of context`}
        {` · ${price}`}
        {model.capabilities.reasoning ? ' · reasons before it answers' : ''}
      </p>
    </div>
  );
}
