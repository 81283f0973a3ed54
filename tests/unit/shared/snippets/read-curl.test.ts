import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, textMessage, type RunRequest } from '@shared/domain/run-request';
import { readCurl, type ReadCurl } from '@shared/snippets/read-curl';
import { describe, expect, it } from 'vitest';

const API = 'https://api.cloudflare.com/client/v4/accounts/$CLOUDFLARE_ACCOUNT_ID/ai';
const CHAT = `"${API}/v1/chat/completions"`;
const HI = `'{"model":"openai/gpt-4.1","messages":[{"role":"user","content":"hi"}]}'`;

function read(command: string): ReadCurl {
  const reading = readCurl(command, () => undefined);
  if (reading.problem !== null) throw new Error(JSON.stringify(reading.problem));
  return reading;
}

function problem(command: string): string {
  const { problem: found } = readCurl(command, () => undefined);
  return found === null ? 'none' : `${found.at.line}:${found.at.column} ${found.message}`;
}

const promptOf = ({ request }: ReadCurl) => request.messages;
const words = (text: string) => [textMessage('user', text)];

const PLAIN: RunRequest = {
  model: 'openai/gpt-4.1',
  task: 'text-generation',
  format: 'chat-completions',
  modelInPath: false,
  system: null,
  messages: words('hi'),
  parameters: { ...DEFAULT_PARAMETERS, stream: false },
  policy: INHERIT_ALL,
};

describe('a curl command read as a request', () => {
  it('takes the example of the documentation', () => {
    const { request, token, accountId, notes } = read(`curl -X POST ${CHAT} \\
      --header "Authorization: Bearer $CLOUDFLARE_API_TOKEN" \\
      --header "cf-aig-gateway-id: my-gateway" \\
      --header "Content-Type: application/json" \\
      --data '{
        "model": "openai/gpt-4.1",
        "messages": [
          { "role": "system", "content": "You are a helpful assistant." },
          { "role": "user", "content": "What is Cloudflare?" }
        ],
        "max_tokens": 512, "temperature": 0.7, "stream": true
      }'`);
    expect(request).toEqual({
      ...PLAIN,
      system: 'You are a helpful assistant.',
      messages: words('What is Cloudflare?'),
      parameters: { ...DEFAULT_PARAMETERS, maxTokens: 512, temperature: 0.7 },
      policy: { ...INHERIT_ALL, gatewayId: 'my-gateway' },
    });
    expect({ token, accountId }).toEqual({ token: null, accountId: null });
    expect(notes).toEqual(['The app also sends stream_options {"include_usage":true}.']);
  });

  it.each([
    ['a model in the path', `${API}/run/@cf/moonshotai/kimi-k2.6`, '{"messages":[]}', 'run', true],
    ['an envelope', `${API}/run`, '{"model":"a/b","input":{}}', 'run', false],
    ['Responses', `${API}/v1/responses`, '{"model":"a/b","input":"hi"}', 'responses', false],
    ['Messages', `${API}/v1/messages`, '{"model":"a/b"}', 'messages', false],
  ])('knows %s by its address', (_name, url, body, format, modelInPath) => {
    const { request } = read(`curl "${url}" --json '${body}'`);
    expect(request).toMatchObject({ format, modelInPath });
  });

  it.each([
    ['single quotes', String.raw`'it'\''s'`, "it's"],
    ['double quotes', String.raw`"\$HOME \`x\` \""`, '$HOME `x` "'],
    ['a backslash that escapes nothing', String.raw`"\z"`, '\\z'],
    ['letters, bytes and characters', String.raw`$'\x41\u00e9\U1F600\101\t\''`, "Aé😀A\t'"],
    ['one character in two pieces', String.raw`$'\xc3'$'\xa9'`, 'é'],
    ['pieces put together', String.raw`'a'"b"\ c\"`, 'ab c"'],
    ['a line that goes on', '"a\\\nb"\\\nc', 'abc'],
    ['a dollar that names nothing', `"5$ "$""'$'`, '5$ $'],
  ])('reads %s as bash does', (_name, quoted, header) => {
    const { policy } = read(`curl ${CHAT} -H x-word:[${quoted}] --json ${HI}`).request;
    const bytes = Buffer.from(`[${header}]`).toString('latin1');
    expect(policy.extraHeaders['x-word']).toBe(bytes);
  });

  it('takes options together, values behind their letters, comments, and Windows line ends', () => {
    const reading = read(`\r\n$ curl -sSNXPOST ${CHAT} \\\r\n -H'x-note: a' -d${HI} # done\r\n`);
    expect(reading.request.policy.extraHeaders).toEqual({ 'x-note': 'a' });
    expect(promptOf(reading)).toEqual(words('hi'));
  });

  it('takes a body that is piped, and one in pieces', () => {
    expect(promptOf(read(`printf '%s' ${HI} |\n curl ${CHAT} --data-binary @-`))).toEqual(
      words('hi'),
    );
    const [start, end] = [HI.slice(0, 40), HI.slice(40)];
    expect(promptOf(read(`curl ${CHAT} --json ${start}' --json '${end}`))).toEqual(words('hi'));
  });

  it('keeps in the extra JSON what it has no field for, and says so', () => {
    const body = `{"model":"openai/gpt-4.1","messages":[{"role":"user","content":"hi"}],"max_tokens":9,"tools":[{"type":"function"}],"temperature":"hot"}`;
    const { request, notes } = read(`curl ${CHAT} --json '${body}'`);
    expect(request.parameters.extraBody).toEqual({
      tools: [{ type: 'function' }],
      temperature: 'hot',
    });
    expect(request.parameters.temperature).toBeNull();
    expect(notes.join(' ')).toMatch(/tools, temperature.*also sends stream false/);
  });

  it('keeps a conversation that holds more than text and images', () => {
    const messages = [{ role: 'tool', tool_call_id: 'a', content: 'x' }];
    const { request } = read(`curl ${CHAT} --json '${JSON.stringify({ model: 'a/b', messages })}'`);
    expect(request.parameters.extraBody).toEqual({ messages });
  });

  it('says which numbers and keys of a body it cannot keep', () => {
    const body = `{"model":"a/b","messages":[{"role":"user","content":"hi"}],"seed":9007199254740993,"user":"a","user":"b"}`;
    const { request, notes } = read(`curl ${CHAT} --json '${body}'`);
    expect(request.parameters.extraBody).toMatchObject({ user: 'b' });
    expect(notes).toContain(
      'The app keeps numbers as JavaScript does, with about 16 digits: 9007199254740993 becomes 9007199254740992.',
    );
    expect(notes).toContain('Given twice in one object, the last one counts: user.');
  });

  it('leaves out what has no effect on the request, each with a sentence', () => {
    const { notes } = read(`curl -k -m 5 -o x -u a:secret -x proxy ${CHAT} --json ${HI}`);
    for (const name of ['-k', '-m', '-o', '-u', '-x'])
      expect(notes.some((note) => note.startsWith(`${name} is left out`))).toBe(true);
    expect(notes.join(' ')).not.toMatch(/secret/);
  });

  it('says where another address leads', () => {
    const url = 'http://127.0.0.1:8787/client/v4/accounts/$CLOUDFLARE_ACCOUNT_ID/ai/run';
    const { notes } = read(`curl "${url}" --json '{"model":"a/b","input":{}}'`);
    expect(notes.join(' ')).toContain('It went to 127.0.0.1:8787');
  });
});

describe('a token in a command', () => {
  const token = 'cfat_0123456789abcdefghijABCDEFGHIJ0123456789';
  const account = '0123456789abcdef0123456789abcdef';
  const address = (host: string) => `https://${host}/client/v4/accounts/${account}/ai/run`;
  const BODY = `'{"model":"a/b","input":{"messages":[{"role":"user","content":"hi"}]}}'`;

  it('comes apart, with its account, and is nowhere else', () => {
    const reading = read(
      `curl ${address('api.cloudflare.com')} -H 'authorization: bearer ${token}' -H 'cf-aig-authorization: Bearer ${token}' -d ${BODY}`,
    );
    expect(reading).toMatchObject({ token, accountId: account });
    expect(JSON.stringify({ ...reading, token: null })).not.toContain(token);
  });

  it('is not kept where it was meant for another address', () => {
    const reading = read(
      `curl ${address('example.com')} -H 'Authorization: Bearer ${token}' --json ${BODY}`,
    );
    expect(JSON.stringify(reading)).not.toContain(token);
    expect(reading.notes.join(' ')).toContain('not kept');
  });

  it.each([
    ['the body', `'{"model":"a/b","input":{"x":"${token}"}}'`, ''],
    ['a header', BODY, `-H 'x-own: ${token}'`],
  ])('is refused in %s, in a sentence without it', (_name, body, header) => {
    const found = problem(
      `curl ${address('api.cloudflare.com')} -H 'Authorization: Bearer ${token}' ${header} --json ${body}`,
    );
    expect(found).toContain('The token stands in the request as well');
    expect(found).not.toContain(token);
  });
});

describe('a command that cannot be read', () => {
  it.each([
    ['', '1:1 This is no curl'],
    ['wget x', '1:1 This is no curl'],
    [`curl ${CHAT} -d @body.json`, /^1:\d+ -d @… reads a file/],
    [`curl ${CHAT} --data-binary @-`, /reads a file/],
    [`curl ${CHAT} -K config`, /-K reads a file/],
    [`curl ${CHAT} --data-urlencode a=b`, /--data-urlencode sends a form/],
    [`curl ${CHAT} -G -d ${HI}`, /-G puts the body into the address/],
    [`curl ${CHAT} --odd-option x`, /does not know curl’s option --odd-option/],
    [`curl ${CHAT} -d`, /-d ends the command/],
    [`curl ${CHAT}`, /sends no body/],
    [`curl -d ${HI}`, /names no address/],
    [`curl ${CHAT} -X PUT -d ${HI}`, /POST alone/],
    [`curl ${CHAT} ${CHAT} -d ${HI}`, /second address/],
    [`curl ${CHAT} \\\n  -d 'open`, /^2:6 The quote that opens here/],
    [`curl ${CHAT} -d "$(cat x)"`, /does not run/],
    [`curl ${CHAT} -d "\`cat x\`"`, /does not run/],
    [`curl ${CHAT} -d "$[1+1]"`, /Only your shell knows/],
    [`curl ${CHAT} -d "$BODY"`, /\$BODY is a variable/],
    [`curl ${CHAT} -d "$CLOUDFLARE_API_TOKEN"`, /holds a variable/],
    [`curl ${CHAT} -H "x: $CLOUDFLARE_API_TOKEN" -d ${HI}`, /Only the address and Authorization/],
    [`curl ${CHAT} -d ${HI} > out.txt`, /leave the < or > out/],
    [`cat body.json | curl ${CHAT} -d @-`, /^1:1 Only printf/],
    [`curl ${CHAT} -d ${HI}; rm -rf x`, /single curl command/],
    [`curl ${CHAT} -d ${HI}\nrm -rf x`, /^2:1 A second command/],
    [`curl ${CHAT} -d {"a":1,"b":2}`, /unquoted/],
    [`curl ${CHAT} -d @<(cat x)`, /Only printf/],
    [`curl ${CHAT} -d 'no json'`, /The body is no JSON/],
    [`curl ${CHAT} -d '[1]'`, /no JSON object/],
    [`curl ${CHAT} -d '{"model":"a/b","x":[1e400]}'`, /too large/],
    [`curl ${CHAT} -d '{"messages":[]}'`, /names no model/],
    [`curl ${CHAT} -d '${'['.repeat(5_000)}${']'.repeat(5_000)}'`, /object/],
    [`curl ${CHAT} -d '{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}'`, /too deep/],
    [
      `curl ${CHAT} -H 'cf-aig-skip-cache: maybe' -d ${HI}`,
      /cf-aig-skip-cache takes true or false/,
    ],
    [`curl ${CHAT} -H 'a: 1' -H 'A: 2' -d ${HI}`, /given twice/],
    [`curl https://gateway.ai.cloudflare.com/v1/a/b/openai -d ${HI}`, /provider’s own format/],
    [`curl https://api.openai.com/v1/chat/completions -d ${HI}`, /^1:6 api.openai.com is asked/],
    [`curl "${API}/v1/embeddings" -d ${HI}`, /something else/],
    [`curl "${API}/run?x=1" -d ${HI}`, /no query/],
    [`curl ${CHAT} -d $'a\\0b'`, /NUL/],
    [`curl "${API}/run" ^\n -d "{}"`, /Windows command prompt/],
    ["curl $url `\n -d '{}'", /PowerShell/],
    ['curl <(printf <(printf x))', /inside another/],
  ])('%s', (command, expected) => {
    expect(problem(command)).toMatch(expected);
  });
});
