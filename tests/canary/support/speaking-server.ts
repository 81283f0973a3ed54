import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that answers as a test says, e.g. by repeating what it was asked, as debug servers and bad proxies do. */
export async function speakingServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ apiBase: string } & Disposable> {
  const server = createServer((request, response) => {
    // The client may be gone while it is still being answered.
    response.on('error', () => {});
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    apiBase: `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`,
    [Symbol.dispose]: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** One piece of streamed text, as the chat completions format has it. */
export function textFrame(text: string): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: text } }] })}\n\n`;
}
