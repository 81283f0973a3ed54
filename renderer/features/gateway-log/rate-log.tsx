import { query } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { Field } from '@renderer/ui/field';
import { NumberField } from '@renderer/ui/number-field';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { TextArea } from '@renderer/ui/text-area';
import { showToast } from '@renderer/ui/toast';
import type { GatewayLogRecord } from '@shared/domain/gateway-log';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LogFailure } from './log-failure';
import { readMetadata } from './read-metadata';
import type { LogPlace } from './use-log-record';

const FEEDBACK = [
  { value: 'up', label: 'Good', name: 'Good (feedback 1)' },
  { value: 'none', label: 'None', name: 'None' },
  { value: 'down', label: 'Bad', name: 'Bad (feedback −1)' },
] as const;

type Feedback = (typeof FEEDBACK)[number]['value'];

/** Feedback, score and metadata of an entry, written to the gateway and read back from it. */
export function RateLog({ place, record }: { place: LogPlace; record: GatewayLogRecord }) {
  const queries = useQueryClient();
  const [score, setScore] = useState(record.score);
  const [metadata, setMetadata] = useState(() => metadataText(record));
  const read = readMetadata(metadata);
  const change = useMutation(
    query.gatewayLogs.patch.mutationOptions({
      onSuccess(changed, written) {
        queries.setQueryData(query.gatewayLogs.get.queryKey({ input: place }), changed);
        if (written.score !== undefined) setScore(changed.score);
        if (written.metadata !== undefined) setMetadata(metadataText(changed));
        showToast({ title: 'The gateway’s log has it' });
      },
    }),
  );
  const scoreChanged = score !== record.score;
  const metadataChanged = metadata !== metadataText(record);
  const isScore = score === null || (score >= 0 && score <= 100);
  return (
    <form
      aria-label="Rate this answer"
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({
          ...place,
          ...(scoreChanged && { score }),
          ...(metadataChanged && { metadata: read.metadata }),
        });
      }}
    >
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <Field label="Feedback" wireName="feedback">
          <SegmentedControl<Feedback>
            label="Feedback"
            value={feedbackOf(record)}
            options={FEEDBACK}
            disabled={change.isPending}
            onChange={(value) => change.mutate({ ...place, feedback: NUMBERS[value] })}
          />
        </Field>
        <Field
          label="Score"
          wireName="score"
          error={isScore ? null : 'A score is a number from 0 to 100.'}
        >
          <NumberField value={score} onChange={setScore} min={0} max={100} className="w-28" />
        </Field>
      </div>
      <Field
        label="Metadata"
        wireName="metadata"
        hint="JSON, replaced as a whole; empty takes it away"
        layout="column"
        error={read.problem}
      >
        <TextArea value={metadata} onChange={setMetadata} mono minRows={2} maxRows={8} />
      </Field>
      {change.error === null ? null : <LogFailure failure={change.error} />}
      <div>
        <Button
          size="small"
          type="submit"
          disabled={
            change.isPending ||
            read.problem !== null ||
            !isScore ||
            !(scoreChanged || metadataChanged)
          }
        >
          Save to the gateway’s log
        </Button>
      </div>
    </form>
  );
}

const NUMBERS: Record<Feedback, number | null> = { up: 1, none: null, down: -1 };

function feedbackOf({ feedback }: GatewayLogRecord): Feedback {
  if (feedback === 1) return 'up';
  return feedback === -1 ? 'down' : 'none';
}

function metadataText({ metadata }: GatewayLogRecord): string {
  return metadata === null ? '' : JSON.stringify(metadata, null, 2);
}
