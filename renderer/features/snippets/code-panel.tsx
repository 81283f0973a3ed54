import { CopyButton } from '@renderer/ui/copy-button';
import { RawText } from '@renderer/ui/markdown/raw-text';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import type { RunRequest } from '@shared/domain/run-request';
import { dialectFor } from '@shared/protocol/dialects';
import { curlSnippet } from '@shared/snippets/curl';
import { useMemo, useState } from 'react';

const CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4';

/** The next request as a command to paste. It names the token and the account id, and holds neither. */
export function CodePanel(props: { request: RunRequest; apiBase: string }) {
  const { request, apiBase } = props;
  const [target, setTarget] = useState<'cloudflare' | 'in-use'>('cloudflare');
  const base = target === 'cloudflare' ? CLOUDFLARE_API : apiBase;
  const snippet = useMemo(
    () => curlSnippet(dialectFor(request.format).encode(request), base),
    [request, base],
  );
  return (
    <>
      <div className="flex items-center gap-2">
        <h2 className="text-sm font-semibold text-muted">curl (bash)</h2>
        <span className="flex-1" />
        <CopyButton label="Copy curl" text={snippet} />
      </div>
      {apiBase === CLOUDFLARE_API ? null : (
        <SegmentedControl
          label="Address"
          value={target}
          onChange={setTarget}
          options={[
            { value: 'cloudflare', label: 'Cloudflare' },
            { value: 'in-use', label: 'Demo gateway' },
          ]}
        />
      )}
      <div
        tabIndex={0}
        role="group"
        aria-label="curl command"
        className="overflow-x-auto rounded-md border border-line bg-surface px-2.5 py-2 font-mono text-xs"
      >
        <RawText text={snippet} />
      </div>
      <p className="text-sm text-faint">
        Set <span className="font-mono">CLOUDFLARE_API_TOKEN</span> and{' '}
        <span className="font-mono">CLOUDFLARE_ACCOUNT_ID</span> in your shell. The token is never
        part of a snippet.
      </p>
    </>
  );
}
