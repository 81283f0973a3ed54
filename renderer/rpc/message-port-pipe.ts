import { RPCLink } from '@orpc/client/message-port';
import { JSON_SERIALIZERS } from '@shared/contract/json-serializers';
import type { Pipe } from './pipe';

/** Desktop host: hands one end of a channel to the preload, which passes it to the main process. */
export function openMessagePortPipe(): Promise<Pipe> {
  const { port1, port2 } = new MessageChannel();
  const closed = new Promise<'ended'>((resolve) => {
    port1.addEventListener('close', () => resolve('ended'));
  });
  const link = new RPCLink({ port: port1, customJsonSerializers: JSON_SERIALIZERS });
  port1.start();
  window.postMessage({ type: 'connect-backend' }, location.origin, [port2]);
  return Promise.resolve({ link, closed });
}
