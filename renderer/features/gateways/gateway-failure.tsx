import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { RawText } from '@renderer/ui/markdown/raw-text';
import { PageLink } from '@renderer/ui/page-link';
import { Pill } from '@renderer/ui/pill';
import type { AppError } from '@shared/domain/app-error';
import { DASHBOARD_LINKS, newTokenUrl } from '@shared/domain/dashboard-links';

/** A refusal: what happened, what to do, and, where a permission is missing, which one and where to give it. */
export function GatewayFailure(props: {
  error: AppError;
  onRetry?: () => void;
  /** Given where the gateway was changed by somebody else meanwhile. */
  onReload?: () => void;
  onCheckToken: () => void;
}) {
  const { error, onRetry, onReload, onCheckToken } = props;
  const isRefused = error.kind === 'auth' || error.kind === 'permission';
  return (
    <Banner tone="failure">
      <div className="flex flex-col gap-1.5">
        <p className="font-medium">{error.message}</p>
        {error.hint === null ? null : <p className="text-ink">{error.hint}</p>}
        {isRefused ? (
          <p className="text-ink">
            Change the token’s permissions under{' '}
            <PageLink url={DASHBOARD_LINKS.tokens.url}>{DASHBOARD_LINKS.tokens.label}</PageLink>, or{' '}
            <PageLink url={newTokenUrl('user')}>make one with all of them</PageLink>.
          </p>
        ) : null}
        {error.providerMessage === null ? null : (
          <div className="prose-text text-ink">
            <RawText text={error.providerMessage} />
          </div>
        )}
        <div className="flex flex-wrap items-center gap-1.5">
          {error.status === null ? null : <Pill>HTTP {error.status}</Pill>}
          {error.gatewayCode === null ? null : <Pill>code {error.gatewayCode}</Pill>}
          {onRetry === undefined ? null : (
            <Button size="small" onClick={onRetry}>
              Try again
            </Button>
          )}
          {onReload === undefined ? null : (
            <Button size="small" onClick={onReload}>
              Read it and look again
            </Button>
          )}
          {isRefused ? (
            <Button size="small" onClick={onCheckToken}>
              Check the token
            </Button>
          ) : null}
        </div>
      </div>
    </Banner>
  );
}
