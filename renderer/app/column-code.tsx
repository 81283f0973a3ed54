import { CodePanel } from '@renderer/features/snippets/code-panel';
import type { RunRequest } from '@shared/domain/run-request';
import { useStore } from 'zustand';
import { workspace } from './page-services';

/** A column's next request as a snippet, in the form that was looked at last. */
export function ColumnCode({ request, apiBase }: { request: RunRequest; apiBase: string }) {
  const form = useStore(workspace.state, ({ snippet }) => snippet);
  return (
    <CodePanel
      request={request}
      apiBase={apiBase}
      form={form}
      onForm={(change) =>
        workspace.edit((now) => ({ ...now, snippet: { ...now.snippet, ...change } }))
      }
    />
  );
}
