import { Button } from '@renderer/ui/button';
import { CopyButton } from '@renderer/ui/copy-button';
import { IconButton } from '@renderer/ui/icon-button';
import { Select } from '@renderer/ui/select';
import { TextField } from '@renderer/ui/text-field';
import { GATEWAY_LOG_KEYS, gatewayLogFilters } from '@shared/domain/gateway-log-filters';
import { Plus, X } from 'lucide-react';
import {
  conditionsOf,
  kindOf,
  newCondition,
  OPERATORS,
  problemOf,
  withKey,
  type ConditionDraft,
} from './condition-draft';

const WORDS: Record<ConditionDraft['operator'], string> = {
  eq: 'is',
  neq: 'is not',
  contains: 'contains',
  lt: 'less than',
  gt: 'greater than',
};

/** Conditions on the gateway's log, and the `filters` JSON that they make. */
export function FilterBuilder(props: {
  drafts: readonly ConditionDraft[];
  onChange: (drafts: readonly ConditionDraft[]) => void;
}) {
  const { drafts, onChange } = props;
  const conditions = conditionsOf(drafts);
  const metadata = drafts.filter(({ key }) => key.startsWith('metadata.')).length > 1;
  const json = gatewayLogFilters(conditions);
  return (
    <div role="group" aria-label="Filters" className="flex flex-col gap-1.5">
      {drafts.map((draft, index) => (
        <ConditionRow
          key={draft.id}
          name={`Condition ${index + 1}`}
          draft={draft}
          onChange={(changed) =>
            onChange(drafts.map((other) => (other.id === draft.id ? changed : other)))
          }
          onRemove={() => onChange(drafts.filter((other) => other.id !== draft.id))}
        />
      ))}
      {metadata ? (
        <p className="text-sm text-muted">
          The gateway looks at metadata keys and values apart from each other, not in pairs.
        </p>
      ) : null}
      <div className="flex min-w-0 items-center gap-2">
        <Button
          size="small"
          icon={<Plus size={12} aria-hidden />}
          onClick={() => onChange([...drafts, newCondition()])}
        >
          Add condition
        </Button>
        {conditions.length === 0 ? null : (
          <>
            <code
              aria-label="filters, as sent"
              className="min-w-0 truncate font-mono text-xs text-muted"
              title={json}
            >
              filters={json}
            </code>
            <CopyButton label="Copy filters" text={json} />
          </>
        )}
      </div>
    </div>
  );
}

function ConditionRow(props: {
  name: string;
  draft: ConditionDraft;
  onChange: (draft: ConditionDraft) => void;
  onRemove: () => void;
}) {
  const { name, draft, onChange, onRemove } = props;
  const kind = kindOf(draft.key);
  const problem = problemOf(draft);
  return (
    <div role="group" aria-label={name} className="flex flex-wrap items-center gap-1.5">
      <Select
        label={`${name}: key`}
        value={draft.key}
        onChange={(key) => onChange(withKey(draft, key))}
        options={GATEWAY_LOG_KEYS.map(({ key }) => ({ value: key, label: key }))}
        className="w-48 font-mono"
      />
      <Select
        label={`${name}: operator`}
        value={draft.operator}
        onChange={(operator) => onChange({ ...draft, operator })}
        options={OPERATORS[kind].map((operator) => ({
          value: operator,
          label: WORDS[operator],
          hint: operator,
        }))}
        className="w-32"
      />
      {kind === 'boolean' ? (
        <Select
          label={`${name}: value`}
          value={draft.text === 'false' ? 'false' : 'true'}
          onChange={(text) => onChange({ ...draft, text })}
          options={[
            { value: 'true', label: 'true' },
            { value: 'false', label: 'false' },
          ]}
          className="w-32 font-mono"
        />
      ) : (
        <TextField
          label={`${name}: value`}
          value={draft.text}
          onChange={(text) => onChange({ ...draft, text })}
          mono
          className="w-64"
          aria-invalid={problem !== null}
        />
      )}
      <IconButton
        label={`Remove ${name.toLowerCase()}`}
        icon={<X size={13} aria-hidden />}
        onClick={onRemove}
      />
      {problem === null ? null : <span className="text-sm text-fail">{problem}</span>}
    </div>
  );
}
