import { formatDuration } from '@renderer/lib/format';
import { Button } from '@renderer/ui/button';
import { Disclosure } from '@renderer/ui/disclosure';
import { RawText } from '@renderer/ui/markdown/raw-text';
import { Pill } from '@renderer/ui/pill';
import type { AppError } from '@shared/domain/app-error';
import { isFromFile } from '@shared/domain/from-file';
import type { Run } from '@shared/domain/run';
import { CircleAlert, KeyRound, RotateCcw, Terminal } from 'lucide-react';
import { useCompare } from '../compare-context';
import { requestCurl } from '../state/request-preview';
import { copyAloud } from './copy-answer';

/** A failure: what happened, the codes to look it up by, the provider's own words, what to do, and the raw body. */
export function ErrorCard(props: { run: Run; error: AppError; onRetry: () => void }) {
  const { run, error, onRetry } = props;
  const { apiBase, checkToken } = useCompare();
  const aboutToken = error.kind === 'auth' || error.kind === 'permission';
  return (
    <div
      role="alert"
      className="flex min-w-0 flex-col gap-2 rounded-md border border-fail/50 bg-canvas px-3 py-2.5"
    >
      <p className="flex items-start gap-2 font-medium text-fail">
        <CircleAlert size={14} aria-hidden className="mt-0.75 shrink-0" />
        <span className="min-w-0 break-words">{error.message}</span>
      </p>
      <ErrorCodes error={error} />
      {error.providerMessage === null ? null : (
        <div className="prose-text text-ink">
          <RawText text={error.providerMessage} />
        </div>
      )}
      {error.hint === null ? null : <p className="text-ink">{error.hint}</p>}
      {error.rawBody === null ? null : (
        <Disclosure summary="Raw body">
          <div className="mt-1 max-h-60 overflow-y-auto rounded-sm bg-sunken p-2 font-mono text-sm">
            <RawText text={error.rawBody} />
          </div>
        </Disclosure>
      )}
      <div className="flex gap-2">
        <Button size="small" icon={<RotateCcw size={12} aria-hidden />} onClick={onRetry}>
          Retry
        </Button>
        {isFromFile(run) ? null : (
          <Button
            size="small"
            icon={<Terminal size={12} aria-hidden />}
            onClick={() => void copyAloud(requestCurl(run.request, apiBase))}
          >
            Copy as curl
          </Button>
        )}
        {aboutToken ? (
          <Button size="small" icon={<KeyRound size={12} aria-hidden />} onClick={checkToken}>
            Check the token
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function ErrorCodes({ error }: { error: AppError }) {
  const { ray, logId } = error.requestIds;
  return (
    <p className="flex flex-wrap gap-1.5 text-sm">
      {error.status === null ? null : <Pill tone="fail">HTTP {error.status}</Pill>}
      {error.gatewayCode === null ? null : <Pill>gateway code {error.gatewayCode}</Pill>}
      <Pill className="font-mono">{error.code}</Pill>
      {error.retryAfterMs === null ? null : <Pill>wait {formatDuration(error.retryAfterMs)}</Pill>}
      {logId === null ? null : <Pill className="font-mono">log {logId}</Pill>}
      {ray === null ? null : <Pill className="font-mono">ray {ray}</Pill>}
    </p>
  );
}
