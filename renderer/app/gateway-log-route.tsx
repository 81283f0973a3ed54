import { GatewayLogScreen } from '@renderer/features/gateway-log/gateway-log-screen';
import { LogParts } from '@renderer/features/log/log-parts';
import { modelsOf, modelsQuery } from '@renderer/features/models/models-query';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';

/** The gateway's own log, with the ways from it to the log of the app. */
export function GatewayLogRoute(props: {
  search: string;
  setSearch: (search: string, options?: { replace?: boolean }) => void;
}) {
  const { data } = useQuery(modelsQuery());
  const [, navigate] = useLocation();
  return (
    <GatewayLogScreen
      {...props}
      back={
        <LogParts
          value="gateway"
          onChange={(part) => navigate(part === 'runs' ? '/log' : `/log/${part}`)}
        />
      }
      own={{
        listPrice: (model) => modelsOf(data).find(({ id }) => id === model)?.price ?? null,
        runLink: (runId) => (
          <Link
            href={`/log?run=${runId}`}
            className="self-start text-sm text-accent-text hover:underline"
          >
            Show its run in this app’s log
          </Link>
        ),
      }}
    />
  );
}
