import { GatewayLogScreen } from '@renderer/features/gateway-log/gateway-log-screen';
import { modelsOf, modelsQuery } from '@renderer/features/models/models-query';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';

const LINK = 'text-sm text-accent-text hover:underline';

/** The gateway's own log, with the ways from it to the log of the app. */
export function GatewayLogRoute(props: {
  search: string;
  setSearch: (search: string, options?: { replace?: boolean }) => void;
}) {
  const { data } = useQuery(modelsQuery());
  return (
    <GatewayLogScreen
      {...props}
      back={
        <Link href="/log" className={LINK}>
          Log of this app
        </Link>
      }
      own={{
        listPrice: (model) => modelsOf(data).find(({ id }) => id === model)?.price ?? null,
        runLink: (runId) => (
          <Link href={`/log?run=${runId}`} className={`${LINK} self-start`}>
            Show its run in this app’s log
          </Link>
        ),
      }}
    />
  );
}
