// What Chromium's developer tools ask of an archive before they show it, after their models/har (HARFormat.ts and
// HARImporter.ts): parts that must be objects, numbers and dates that must be readable, and how times are put together.

type Part = Record<string, unknown>;

/** A request as the network panel would list it. */
export interface ListedRequest {
  url: string;
  method: string;
  /** Epoch seconds. */
  startedAt: number;
  status: number;
  mimeType: string;
  /** Seconds after the start at which each stretch was over. */
  until: { blocked: number; connected: number; answered: number; received: number };
}

/** Reads a parsed archive as they do, the oldest request first. Throws for what they refuse. */
export function importedByDevTools(archive: unknown): ListedRequest[] {
  const log = part(part(archive, 'the file')['log'], 'log');
  part(log['creator'], 'creator');
  if (!Array.isArray(log['entries'])) throw new Error('log.entries is no list');
  return log['entries']
    .map((entry) => listed(part(entry, 'entry')))
    .toSorted((a, b) => a.startedAt - b.startedAt);
}

function listed(entry: Part): ListedRequest {
  const request = part(entry['request'], 'request');
  const response = part(entry['response'], 'response');
  const content = part(response['content'], 'content');
  for (const name of ['headersSize', 'bodySize']) {
    number(request[name], `request.${name}`);
    number(response[name], `response.${name}`);
  }
  number(content['size'], 'content.size');
  for (const name of ['headers', 'cookies']) {
    pairs(request[name]);
    pairs(response[name]);
  }
  pairs(request['queryString']);
  const { postData } = request;
  if (postData) pairs(part(postData, 'postData')['params']);
  return {
    url: String(request['url']),
    method: String(request['method']),
    startedAt: date(entry['startedDateTime']) / 1_000,
    status: number(response['status'], 'status'),
    mimeType: String(content['mimeType']),
    until: timesOf(entry),
  };
}

function timesOf(entry: Part): ListedRequest['until'] {
  const timings = part(entry['timings'], 'timings');
  const of = (name: string, isOptional = false): number =>
    isOptional && timings[name] === undefined ? -1 : number(timings[name], `timings.${name}`);
  let last = Math.max(0, of('blocked', true));
  const after = (stretch: number): number => {
    if (stretch >= 0) last += stretch;
    return round(last / 1_000);
  };
  const blocked = after(0);
  after(of('dns', true));
  const connected = after(of('connect', true));
  after(of('ssl', true));
  after(of('send'));
  const answered = after(of('wait'));
  after(of('receive'));
  const received = round(Math.max(number(entry['time'], 'time'), last) / 1_000);
  return { blocked, connected, answered, received };
}

function part(value: unknown, name: string): Part {
  if (typeof value !== 'object' || value === null) throw new Error(`${name} is no object`);
  return value as Part;
}

function pairs(list: unknown): void {
  if (Array.isArray(list)) for (const pair of list) part(pair, 'pair');
}

function number(value: unknown, name: string): number {
  if (Number.isNaN(Number(value))) throw new Error(`${name} is no number`);
  return Number(value);
}

function date(value: unknown): number {
  const at = new Date(String(value)).getTime();
  if (Number.isNaN(at)) throw new Error('startedDateTime is no date');
  return at;
}

function round(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}
