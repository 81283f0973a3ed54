import { Button } from '@renderer/ui/button';
import { Field } from '@renderer/ui/field';
import { Select } from '@renderer/ui/select';
import { TextArea } from '@renderer/ui/text-area';
import { TextField } from '@renderer/ui/text-field';
import type { GatewayLogCondition } from '@shared/domain/gateway-log';
import {
  GATEWAY_LOG_KEYS,
  GATEWAY_LOG_OPERATORS,
  takesSeveral,
} from '@shared/domain/gateway-log-filters';
import { useState } from 'react';
import { kindOf, OPERATOR_WORDS, readDraft, withKey, type ConditionDraft } from './condition-draft';

/** One condition on the gateway's log: what is compared, how, and with what. */
export function ConditionForm(props: {
  start: ConditionDraft;
  onApply: (condition: GatewayLogCondition) => void;
}) {
  const [draft, setDraft] = useState(props.start);
  const kind = kindOf(draft);
  const { condition, problem } = readDraft(draft);
  const apply = () => {
    if (condition !== null) props.onApply(condition);
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <div className="flex gap-1.5">
        <Select
          label="Key"
          value={draft.key}
          onChange={(key) => setDraft(withKey(draft, key))}
          options={GATEWAY_LOG_KEYS.map(({ key }) => ({ value: key, label: key }))}
          className="flex-1 font-mono"
        />
        <Select
          label="Operator"
          value={draft.operator}
          onChange={(operator) => setDraft({ ...draft, operator })}
          options={GATEWAY_LOG_OPERATORS[kind].map((operator) => ({
            value: operator,
            label: OPERATOR_WORDS[operator],
            hint: operator,
          }))}
          className="w-32"
        />
      </div>
      {kind === 'boolean' ? (
        <Select
          label="Value"
          value={draft.text === 'false' ? 'false' : 'true'}
          onChange={(text) => setDraft({ ...draft, text })}
          options={[
            { value: 'true', label: 'true' },
            { value: 'false', label: 'false' },
          ]}
          className="font-mono"
        />
      ) : takesSeveral(kind, draft.operator) ? (
        <Field
          label="Values"
          layout="column"
          hint={
            draft.operator === 'neq'
              ? 'One a line: none of them may fit (assumed, the API’s documents are silent).'
              : 'One a line: any of them may fit (assumed, the API’s documents are silent).'
          }
          error={problem}
        >
          <TextArea
            mono
            minRows={2}
            maxRows={8}
            value={draft.text}
            onChange={(text) => setDraft({ ...draft, text })}
          />
        </Field>
      ) : (
        <Field
          label="Value"
          layout="column"
          hint={kind === 'time' ? 'For example 2026-11-22T10:00:00Z' : undefined}
          error={problem}
        >
          <TextField mono value={draft.text} onChange={(text) => setDraft({ ...draft, text })} />
        </Field>
      )}
      {draft.key.startsWith('metadata.') ? (
        <p className="text-xs text-faint">
          The gateway looks at metadata keys and values apart from each other, not in pairs.
        </p>
      ) : null}
      <Button type="submit" size="small" className="self-end" disabled={condition === null}>
        Apply
      </Button>
    </form>
  );
}
