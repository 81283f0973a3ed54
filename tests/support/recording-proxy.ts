import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';

/** A proxy that tunnels, whatever name it is asked for, and writes down what it is told. */
export interface RecordingProxy extends AsyncDisposable {
  /** `127.0.0.1` and its port. */
  host: string;
  /** The head of each request, as it came. */
  heads: string[];
  /** Connections that are open at present. */
  readonly open: number;
}

/** How a proxy answers: by a tunnel to a port of this machine, by words of its own, or never. */
export type ProxyManner = { tunnelTo: number } | { answer: string } | 'silence';

/** Starts a proxy on 127.0.0.1; with `tls` it speaks TLS itself. */
export async function startRecordingProxy(
  manner: ProxyManner,
  tls?: TlsOptions,
): Promise<RecordingProxy> {
  const heads: string[] = [];
  const sockets = new Set<Socket>();
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (bytes) => {
      heads.push(bytes.toString('latin1'));
      if (manner === 'silence') return;
      if ('answer' in manner) socket.end(manner.answer);
      else tunnel(socket, manner.tunnelTo);
    });
  };
  const server = tls ? createTlsServer(tls, serve) : createServer(serve);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    heads,
    get open() {
      return sockets.size;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function tunnel(socket: Socket, port: number): void {
  const upstream = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
}
