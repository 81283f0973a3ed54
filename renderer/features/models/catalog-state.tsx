import { useNow } from '@renderer/lib/use-now';
import { query } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { showToast } from '@renderer/ui/toast';
import { toAppError } from '@renderer/rpc/to-app-error';
import type { CatalogSource } from '@shared/domain/model';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RefreshCw, TriangleAlert } from 'lucide-react';
import { modelsQuery } from './models-query';
import { readText, SOURCE_LABELS } from './model-words';

/** One list that the catalogue was put together from. */
interface CatalogPart {
  source: CatalogSource;
  count: number;
  readAt: number;
  problem: string | null;
}

/** The lists that the catalogue comes from: how many models each names, when it was read and what went wrong. */
export function CatalogState({ parts }: { parts: readonly CatalogPart[] }) {
  const refresh = useRefresh();
  const now = useNow();
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-3.5 py-1.5 text-sm text-muted">
      <ul aria-label="Where this catalogue comes from" className="contents">
        {parts.map(({ source, count, readAt, problem }) => (
          <li key={source} className="flex min-w-0 items-start gap-1.5">
            <span className="num whitespace-nowrap">
              {sentenceCase(SOURCE_LABELS[source])} <b className="font-medium text-ink">{count}</b>
              {count === 0 && problem !== null ? '' : ` · ${readText({ source, readAt }, now)}`}
            </span>
            {problem === null ? null : (
              <span className="flex min-w-0 items-start gap-1 text-miss">
                <TriangleAlert size={12} aria-hidden className="mt-0.5 shrink-0" />
                <span className="min-w-0 break-words">{problem}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <span className="flex-1" />
      <Button
        size="small"
        variant="ghost"
        icon={<RefreshCw size={12} aria-hidden />}
        disabled={refresh.isPending}
        onClick={() => refresh.mutate({})}
      >
        {refresh.isPending ? 'Refreshing…' : 'Refresh'}
      </Button>
    </div>
  );
}

/** Asks all lists again; what is on the screen stays until they have answered. */
function useRefresh() {
  const queries = useQueryClient();
  return useMutation(
    query.models.refresh.mutationOptions({
      onSuccess: (list) => {
        queries.setQueryData(modelsQuery().queryKey, list);
        const problems = list.parts.filter(({ problem }) => problem !== null).length;
        showToast({
          title: problems === 0 ? 'The catalogue is up to date' : 'Not every list could be read',
        });
      },
      onError: (failure) =>
        showToast({
          title: 'The catalogue could not be read again',
          description: toAppError(failure).message,
          tone: 'failure',
        }),
    }),
  );
}

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
