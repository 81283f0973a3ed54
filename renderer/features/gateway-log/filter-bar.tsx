import { Button } from '@renderer/ui/button';
import { CopyButton } from '@renderer/ui/copy-button';
import { IconButton } from '@renderer/ui/icon-button';
import { Popover } from '@renderer/ui/popover';
import type { GatewayLogCondition } from '@shared/domain/gateway-log';
import { GATEWAY_LOG_LIMITS, gatewayLogFilters } from '@shared/domain/gateway-log-filters';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { conditionWords, draftOf, NEW_CONDITION } from './condition-draft';
import { ConditionForm } from './condition-form';

/** Conditions on the gateway's log, all of which must hold, and the `filters` JSON that they make. */
export function FilterBar(props: {
  conditions: readonly GatewayLogCondition[];
  onChange: (conditions: readonly GatewayLogCondition[]) => void;
}) {
  const { conditions, onChange } = props;
  const json = gatewayLogFilters(conditions);
  const add = useRef<HTMLButtonElement>(null);
  const takeAway = (left: readonly GatewayLogCondition[]) => {
    // What was pressed goes away with the condition.
    add.current?.focus();
    onChange(left);
  };
  return (
    <div
      role="group"
      aria-label="Filters"
      className="flex min-h-10 shrink-0 flex-wrap items-center gap-1 border-b border-line px-3.5 py-1.5"
    >
      {conditions.map((condition, index) => (
        <Chip
          // The address knows conditions by their place alone.
          key={index}
          number={index + 1}
          condition={condition}
          onChange={(changed) => onChange(conditions.with(index, changed))}
          onRemove={() => takeAway(conditions.toSpliced(index, 1))}
        />
      ))}
      <Popover
        side="bottom"
        title="New condition"
        trigger={
          <Button
            ref={add}
            size="small"
            variant="ghost"
            icon={<Plus size={12} aria-hidden />}
            disabled={conditions.length >= GATEWAY_LOG_LIMITS.conditions}
          >
            Add condition
          </Button>
        }
      >
        {(close) => (
          <ConditionForm
            start={NEW_CONDITION}
            onApply={(condition) => {
              close();
              onChange([...conditions, condition]);
            }}
          />
        )}
      </Popover>
      {conditions.length === 0 ? null : (
        <>
          <Button size="small" variant="ghost" onClick={() => takeAway([])}>
            Clear filters
          </Button>
          <span className="flex min-w-0 flex-[1_1_12rem] items-center justify-end gap-1">
            <code
              aria-label="filters, as sent"
              className="min-w-0 truncate font-mono text-xs text-faint"
              title={json}
            >
              filters={json}
            </code>
            <CopyButton label="Copy filters" text={json} />
          </span>
        </>
      )}
    </div>
  );
}

function Chip(props: {
  number: number;
  condition: GatewayLogCondition;
  onChange: (condition: GatewayLogCondition) => void;
  onRemove: () => void;
}) {
  const { number, condition, onChange, onRemove } = props;
  const words = conditionWords(condition);
  return (
    <span className="flex min-w-0 items-center">
      <Popover
        side="bottom"
        title={`Condition ${number}`}
        trigger={
          <button
            type="button"
            aria-label={`Condition ${number}: ${words}`}
            title={words}
            className="h-control-small max-w-72 min-w-0 truncate rounded-md bg-accent-soft px-2 text-sm text-accent-text"
          >
            {words}
          </button>
        }
      >
        {(close) => (
          <ConditionForm
            start={draftOf(condition)}
            onApply={(changed) => {
              close();
              onChange(changed);
            }}
          />
        )}
      </Popover>
      <IconButton
        label={`Remove condition ${number}`}
        size="small"
        icon={<X size={12} aria-hidden />}
        onClick={onRemove}
      />
    </span>
  );
}
