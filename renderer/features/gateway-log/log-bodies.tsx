import { query } from '@renderer/rpc/client';
import { CopyButton } from '@renderer/ui/copy-button';
import { Disclosure } from '@renderer/ui/disclosure';
import { Spinner } from '@renderer/ui/spinner';
import type { GatewayLogBody } from '@shared/domain/gateway-log';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LogFailure } from './log-failure';
import type { LogPlace } from './use-log-record';

/** Characters that are put into the page; the rest is copied. */
const MOST_SHOWN = 50_000;

/** The bodies that the gateway kept, read when one of them is opened. */
export function LogBodies({ place }: { place: LogPlace }) {
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery(
    query.gatewayLogs.bodies.queryOptions({ input: place, enabled: isOpen }),
  );
  const content = (which: 'request' | 'response') =>
    error !== null ? (
      <LogFailure failure={error} />
    ) : data === undefined ? (
      <Spinner label={`Reading the ${which} body`} />
    ) : (
      <Body body={data[which]} which={which} />
    );
  const onOpenChange = (open: boolean) => setOpen((before) => before || open);
  return (
    <>
      <Disclosure summary="Request body, as the gateway kept it" onOpenChange={onOpenChange}>
        {content('request')}
      </Disclosure>
      <Disclosure summary="Response body, as the gateway kept it" onOpenChange={onOpenChange}>
        {content('response')}
      </Disclosure>
    </>
  );
}

function Body({ body, which }: { body: GatewayLogBody; which: 'request' | 'response' }) {
  const { value, problem } = body;
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return (
    <div className="flex flex-col gap-1.5 py-1.5">
      {problem === null ? null : (
        <p className="text-sm text-muted">
          {problem.message} {problem.hint}
        </p>
      )}
      {value === null ? null : (
        <div className="relative rounded-md border border-line bg-surface">
          <CopyButton
            label={`Copy the ${which} body`}
            text={text}
            className="absolute top-1 right-1"
          />
          <pre
            tabIndex={0}
            aria-label={`${which} body`}
            role="group"
            className="max-h-96 overflow-auto p-2.5 pr-10 font-mono text-xs break-words whitespace-pre-wrap"
          >
            {text.slice(0, MOST_SHOWN)}
          </pre>
          {text.length > MOST_SHOWN ? (
            <p className="px-2.5 py-1.5 text-sm text-faint">
              The first {MOST_SHOWN.toLocaleString('en')} of {text.length.toLocaleString('en')}{' '}
              characters. Copying takes all.
            </p>
          ) : null}
        </div>
      )}
    </div>
  );
}
