import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '@shared/domain/json';

/** What one list answers: its items, or a status with nothing readable. */
export type ListAnswer = JsonObject[] | number;

/** Both model lists of the API as a test wants them. */
export interface ModelLists extends AsyncDisposable {
  apiBase: string;
  workers: ListAnswer;
  others: ListAnswer;
  /** What the lists claim to hold; null: as many as they do. */
  total: number | null;
  /** Answers wait for this. */
  hold: Promise<void>;
  /** Paths asked for, without their query. */
  asked: string[];
}

/** One item of the list of Workers AI with the given properties. */
export function workersItem(name: string, properties: JsonObject = {}): JsonObject {
  return {
    name,
    description: `About ${name}.`,
    task: { name: 'Text Generation' },
    properties: Object.entries(properties).map(([property_id, value]) => ({ property_id, value })),
  };
}

/** One item of the list of other providers' models. */
export function catalogItem(model_id: string, given: JsonObject = {}): JsonObject {
  return { model_id, task: 'Text Generation', request_formats: null, tags: [], ...given };
}

/** A server that answers model lists in pages and nothing else. */
export async function startModelLists(): Promise<ModelLists> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', 'http://x');
    lists.asked.push(url.pathname);
    await lists.hold;
    const list = url.pathname.includes('/catalog/') ? lists.others : lists.workers;
    response.setHeader('content-type', 'application/json');
    if (typeof list === 'number') {
      const errors = [{ code: 7003, message: 'No such thing.' }];
      response.writeHead(list).end(JSON.stringify({ success: false, errors, result: null }));
      return;
    }
    const from = (Number(url.searchParams.get('page')) - 1) * 100;
    const result = list.slice(from, from + 100);
    const result_info = { total_count: lists.total ?? list.length };
    response.end(JSON.stringify({ success: true, result, result_info }));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const lists: ModelLists = {
    apiBase: `http://127.0.0.1:${port}/client/v4`,
    workers: [],
    others: [],
    total: null,
    hold: Promise.resolve(),
    asked: [],
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return lists;
}
