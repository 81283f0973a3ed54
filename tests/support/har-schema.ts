import { z } from 'zod';

// HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/), written by hand: what it requires, and its own fields'
// types. Names that begin with `_` are free; any other is a mistake.

const comment = z.string().optional();
const count = z.int().min(-1);
const time = z.number().min(0);
const orNot = z.number().min(0).or(z.literal(-1));
const record = z.strictObject({ name: z.string(), value: z.string(), comment });
const cookie = z.strictObject({ name: z.string(), value: z.string() });

/** An object that may have fields of its writer's own beside these. */
function open<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.looseObject(shape).superRefine((value, context) => {
    for (const name of Object.keys(value)) {
      if (!(name in shape) && !name.startsWith('_')) {
        context.addIssue({ code: 'custom', message: `HAR knows no field ${name}` });
      }
    }
  });
}

const entry = open({
  pageref: z.string().optional(),
  startedDateTime: z.iso.datetime({ offset: true }),
  time,
  request: open({
    method: z.string().min(1),
    url: z.url(),
    httpVersion: z.string().min(1),
    cookies: z.array(cookie),
    headers: z.array(record),
    queryString: z.array(record),
    postData: open({
      mimeType: z.string(),
      params: z.array(record),
      text: z.string(),
      comment,
    }).optional(),
    headersSize: count,
    bodySize: count,
    comment,
  }),
  response: open({
    status: z.int().min(0).max(599),
    statusText: z.string(),
    httpVersion: z.string().min(1),
    cookies: z.array(cookie),
    headers: z.array(record),
    content: open({
      size: z.int().min(0),
      compression: z.int().optional(),
      mimeType: z.string(),
      text: z.string().optional(),
      encoding: z.string().optional(),
      comment,
    }),
    redirectURL: z.string(),
    headersSize: count,
    bodySize: count,
    comment,
  }),
  cache: z.strictObject({}),
  timings: open({
    blocked: orNot.optional(),
    dns: orNot.optional(),
    connect: orNot.optional(),
    send: time,
    wait: time,
    receive: time,
    ssl: orNot.optional(),
    comment,
  }),
  serverIPAddress: z.string().optional(),
  connection: z.string().optional(),
  comment,
}).refine(({ time: total, timings }) => {
  const { blocked = -1, dns = -1, connect = -1, send, wait, receive } = timings;
  const sum = [blocked, dns, connect, send, wait, receive].reduce(
    (all, one) => all + Math.max(0, one),
    0,
  );
  return Math.abs(sum - total) < 0.01;
}, '`time` must be the sum of the timings that apply');

/** An HTTP archive. */
export const harSchema = z.strictObject({
  log: open({
    version: z.literal('1.2'),
    creator: z.strictObject({ name: z.string(), version: z.string(), comment }),
    browser: z.strictObject({ name: z.string(), version: z.string(), comment }).optional(),
    pages: z.array(z.unknown()).optional(),
    entries: z.array(entry),
    comment,
  }),
});
