import { STATUS_CODES } from 'node:http';
import { isCut } from '@shared/domain/cut-text';
import type { SentRequest } from '@shared/domain/run-event';
import type { Run } from '@shared/domain/run';
import { isSecretHeader } from '../runs/hide-secrets';
import type { ExportedRun, ExportSource } from './exported-run';
import { harTime, harTimings } from './har-timings';
import { rawAnswer } from './raw-answer';

/** The app speaks nothing newer. */
const HTTP_VERSION = 'HTTP/1.1';
const REDACTED = 'REDACTED';

/** Runs as an HTTP archive (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/), in pieces. */
export async function* harFile({ version, runs }: ExportSource): AsyncGenerator<string, void> {
  const creator = JSON.stringify({ name: 'AI Gateway Playground', version });
  yield `{"log":{"version":"1.2","creator":${creator},"entries":[`;
  let written = 0;
  let unsent = 0;
  for await (const exported of runs) {
    const { sent } = exported.run;
    if (sent === null) unsent += 1;
    else {
      yield `${written === 0 ? '' : ','}\n${JSON.stringify(entryOf(exported, sent))}`;
      written += 1;
    }
  }
  const comment =
    unsent === 0 ? '' : `,"comment":"Left out, because never sent: ${unsent} of the runs"`;
  yield `\n]${comment}}}\n`;
}

function entryOf({ run, cost, readFrames }: ExportedRun, sent: SentRequest): object {
  const timings = harTimings(run.timings);
  const { state, finishReason, usage, error, notices } = run;
  return {
    startedDateTime: new Date(run.startedAt).toISOString(),
    time: harTime(timings),
    request: requestOf(sent),
    response: responseOf(run, readFrames()),
    cache: {},
    timings,
    ...(notices.length === 0 ? {} : { comment: notices.map(({ message }) => message).join(' ') }),
    _run: { id: run.id, state, model: run.request.model, finishReason, usage, cost, error },
  };
}

function requestOf({ method, url, headers, body }: SentRequest): object {
  const mimeType = headers['content-type'] ?? 'application/json';
  return {
    method,
    url,
    httpVersion: HTTP_VERSION,
    cookies: [],
    headers: harHeaders(headers),
    queryString: [...(URL.parse(url)?.searchParams ?? [])].map(([name, value]) => ({
      name,
      value,
    })),
    ...(body === '' ? {} : { postData: { mimeType, params: [], text: body } }),
    headersSize: -1,
    // How long a body was that the log has cut is not known any more.
    bodySize: isCut(body) ? -1 : Buffer.byteLength(body),
  };
}

function responseOf(run: Run, { frames, total }: ReturnType<ExportedRun['readFrames']>): object {
  const { status, responseHeaders } = run;
  const { text, encoding } = rawAnswer(run, frames);
  const left = total - frames.length;
  return {
    status: status ?? 0,
    statusText: status === null ? '' : (STATUS_CODES[status] ?? ''),
    httpVersion: HTTP_VERSION,
    cookies: [],
    headers: harHeaders(responseHeaders),
    content: {
      size: encoding === null ? Buffer.byteLength(text) : Buffer.byteLength(text, encoding),
      mimeType: responseHeaders['content-type'] ?? 'x-unknown',
      text,
      ...(encoding === null ? {} : { encoding }),
      ...(left === 0 ? {} : { comment: `${left} more frames were left out` }),
    },
    redirectURL: responseHeaders['location'] ?? '',
    headersSize: -1,
    bodySize: -1,
    ...(status === null ? { _error: run.error?.message ?? 'No answer came.' } : {}),
  };
}

function harHeaders(headers: Record<string, string>): { name: string; value: string }[] {
  return Object.entries(headers).map(([name, value]) => ({
    name,
    value: isSecretHeader(name) ? REDACTED : value,
  }));
}
