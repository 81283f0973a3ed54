import { client, query } from '@renderer/rpc/client';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { useQueryClient } from '@tanstack/react-query';
import { useAccountWork } from './use-account';

/** The API address leads to an origin that the token was not given for: it is sent there only if the user agrees. */
export function OriginQuestion({ origin }: { origin: string }) {
  const queries = useQueryClient();
  const { busy, outcome, perform, take } = useAccountWork();
  const agree = () =>
    perform(async () => {
      take(await client.account.confirmOrigin({ origin }));
      return null;
    });
  const goBack = () =>
    perform(async () => {
      const settings = await client.settings.save({
        ...(await client.settings.get()),
        apiBase: null,
      });
      queries.setQueryData(query.settings.get.queryOptions().queryKey, settings);
      take(await client.account.status());
      return null;
    });
  return (
    <div
      role="group"
      aria-label="Another address"
      className="flex flex-col gap-2 rounded-md border border-miss/50 px-3 py-2.5"
    >
      <p className="font-medium text-miss">Send the token to another address?</p>
      <p>
        The API address in Settings leads to{' '}
        <strong className="font-mono text-sm break-all">{origin}</strong>. The token was not given
        for it: whoever runs that server would get the token and could use it. Nothing is sent until
        you decide.
      </p>
      {outcome === null ? null : <Banner tone={outcome.tone}>{outcome.message}</Banner>}
      <div className="flex flex-wrap gap-2">
        <Button disabled={busy} onClick={agree}>
          Send it there
        </Button>
        <Button variant="primary" disabled={busy} onClick={goBack}>
          Go back to Cloudflare’s address
        </Button>
      </div>
    </div>
  );
}
