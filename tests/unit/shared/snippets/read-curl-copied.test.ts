import { textMessage } from '@shared/domain/run-request';
import { readCurl, type ReadCurl } from '@shared/snippets/read-curl';
import { describe, expect, it } from 'vitest';

const TOKEN = 'cfat_0123456789abcdefghijABCDEFGHIJ0123456789';
const ACCOUNT = '0123456789abcdef0123456789abcdef';
const accounts = (account: string) =>
  `https://api.cloudflare.com/client/v4/accounts/${account}/ai/v1/chat/completions`;
const URL = accounts(ACCOUNT);
const BODY = `{"model":"openai/gpt-4.1","messages":[{"role":"user","content":"hi"}]}`;

function read(command: string): ReadCurl {
  const reading = readCurl(command, () => undefined);
  if (reading.problem !== null) throw new Error(JSON.stringify(reading.problem));
  return reading;
}

function problem(command: string): string {
  const { problem: found } = readCurl(command, () => undefined);
  return found === null ? 'none' : `${found.at.line}:${found.at.column} ${found.message}`;
}

/** As their menus “Copy as cURL” write it. */
const FROM_BROWSERS = {
  Chrome: `curl '${URL}' \\
  -H 'accept: */*' \\
  -H 'accept-language: en-US,en;q=0.9' \\
  -H 'authorization: Bearer ${TOKEN}' \\
  -H 'content-type: application/json' \\
  -H 'cf-aig-skip-cache: true' \\
  -b '__cf_bm=cookie-value' \\
  -H 'origin: https://dash.cloudflare.com' \\
  -H 'priority: u=1, i' \\
  -H 'referer: https://dash.cloudflare.com/' \\
  -H 'sec-ch-ua: "Chromium";v="146", "Not A(Brand";v="24"' \\
  -H 'sec-ch-ua-mobile: ?0' \\
  -H 'sec-fetch-mode: cors' \\
  -H 'user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' \\
  --data-raw $'{"model":"openai/gpt-4.1","messages":[{"role":"user","content":"it\\'s me\\u0021"}]}'`,
  Firefox: `curl '${URL}' \\
  --compressed \\
  -X POST \\
  -H 'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' \\
  -H 'Accept: */*' \\
  -H 'Accept-Language: en-US,en;q=0.5' \\
  -H 'Accept-Encoding: gzip, deflate, br, zstd' \\
  -H 'Content-Type: application/json' \\
  -H 'Authorization: Bearer ${TOKEN}' \\
  -H 'cf-aig-skip-cache: true' \\
  -H 'Origin: http://localhost:3000' \\
  -H 'DNT: 1' \\
  -H 'Sec-GPC: 1' \\
  -H 'Connection: keep-alive' \\
  -H 'Sec-Fetch-Dest: empty' \\
  -H 'TE: trailers' \\
  --data-raw '{"model":"openai/gpt-4.1","messages":[{"role":"user","content":"it'\\''s me!"}]}'`,
  Safari: `curl '${URL}' \\
-X 'POST' \\
-H 'Content-Type: application/json' \\
-H 'Accept: */*' \\
-H 'Authorization: Bearer ${TOKEN}' \\
-H 'cf-aig-skip-cache: true' \\
-H 'Sec-Fetch-Site: cross-site' \\
-H 'Accept-Language: en-GB,en;q=0.9' \\
-H 'Accept-Encoding: gzip, deflate, br' \\
-H 'Content-Length: 85' \\
-H 'Pragma: no-cache' \\
--data-binary '{"model":"openai/gpt-4.1","messages":[{"role":"user","content":"it'"'"'s me!"}]}'`,
};

describe('a command copied from a browser', () => {
  it.each(Object.entries(FROM_BROWSERS))('%s leaves its own headers behind', (_name, command) => {
    const { request, token, accountId, notes } = read(command);
    expect({ token, accountId }).toEqual({ token: TOKEN, accountId: ACCOUNT });
    expect(request.messages).toEqual([textMessage('user', "it's me!")]);
    expect(request.policy).toMatchObject({ skipCache: true, extraHeaders: {} });
    expect(notes.join(' ')).toMatch(
      /Copied from a browser, whose own headers are left out: .*accept/i,
    );
    expect(notes.join(' ')).not.toContain('cookie-value');
  });

  it('is known by what only browsers send: others mean their headers', () => {
    const command = `curl '${URL}' -H 'accept: */*' -H 'user-agent: mine/1' --json '${BODY}'`;
    expect(read(command).request.policy.extraHeaders).toEqual({
      accept: '*/*',
      'user-agent': 'mine/1',
    });
  });
});

describe('a command of another program', () => {
  it('is read as Postman writes it, with variables of its own', () => {
    const reading = read(`curl --location '${accounts('{{account_id}}')}' \\
--header 'Content-Type: application/json' \\
--header 'Authorization: Bearer {{token}}' \\
--data '{
    "model": "openai/gpt-4.1",
    "messages": [{ "role": "user", "content": "hi" }]
}'`);
    expect(reading).toMatchObject({ token: null, accountId: null });
    expect(reading.request.messages).toEqual([textMessage('user', 'hi')]);
  });

  it('is read as Insomnia writes it', () => {
    const reading = read(`curl --request POST \\
  --url ${URL} \\
  --header 'Authorization: Bearer ${TOKEN}' \\
  --header 'Content-Type: application/json' \\
  --cookie 'a=b; c=d' \\
  --data '${BODY}'`);
    expect(reading).toMatchObject({ token: TOKEN, accountId: ACCOUNT });
  });

  it.each([
    ['$ACCOUNT_ID', '$CLOUDFLARE_API_TOKEN'],
    ['${CF_ACCOUNT_ID}', '$CF_API_TOKEN'],
    ['$CLOUDFLARE_ACCOUNT', '$API_KEY'],
    ['{ACCOUNT_ID}', '{API_TOKEN}'],
    ['YOUR-ACCOUNT-ID', 'YOUR-TOKEN'],
  ])('is read with the names that documentation has: %s, %s', (account, token) => {
    const command = `curl "${accounts(account)}" -H "Authorization: Bearer ${token}" --json '${BODY}'`;
    expect(read(command)).toMatchObject({ token: null, accountId: null });
  });

  it('keeps a variable for the token out of all but Authorization', () => {
    expect(problem(`curl ${URL} -H "x-own: $API_TOKEN" --json '${BODY}'`)).toMatch(/Only the/);
    expect(problem(`curl ${URL} --json "{\\"model\\":\\"$API_KEY\\"}"`)).toMatch(/variable/);
    expect(problem(`curl ${accounts('$API_TOKEN')} --json '${BODY}'`)).toMatch(/does not belong/);
  });

  it('takes values behind an equals sign, as curl does from 8.16 on', () => {
    const command = `curl --request=POST --url='${URL}' --header='x-a: b=c' --json='${BODY}'`;
    expect(read(command).request.policy.extraHeaders).toEqual({ 'x-a': 'b=c' });
    expect(problem(`curl ${URL} --silent=1 --json '${BODY}'`)).toContain('--silent takes no value');
  });

  it('takes a token that stands behind --oauth2-bearer, which is the same header', () => {
    expect(read(`curl ${URL} --oauth2-bearer ${TOKEN} --json '${BODY}'`).token).toBe(TOKEN);
  });

  it('leaves out what reads the answer', () => {
    const { notes } = read(`curl -s ${URL} --json '${BODY}' | jq -r '.choices[0]' | head -1`);
    expect(notes).toContain('What stands behind the | reads the answer, and is left out.');
  });

  it('is read behind a byte order mark', () => {
    expect(read(`\ufeffcurl ${URL} --json '${BODY}'`).accountId).toBe(ACCOUNT);
  });

  it('says which numbers of its metadata are not kept', () => {
    const header = `-H 'cf-aig-metadata: {"id":9007199254740993}'`;
    expect(read(`curl ${URL} ${header} --json '${BODY}'`).notes.join(' ')).toContain(
      '9007199254740993 becomes 9007199254740992',
    );
  });
});

describe('a command that a program changed on its way', () => {
  it.each([
    ['a blank behind the last backslash', `curl '${URL}' \\ \n --json '${BODY}'`, /^1:\d+ .*blank/],
    ['lines put together', `curl '${URL}' \\ -H 'a: b' \\ --json '${BODY}'`, /^1:\d+ .*blank/],
    ['curly quotes', `curl ‘${URL}’ --json ‘${BODY}’`, /^1:6 .*curly quotes/],
    ['a no-break space', `curl\u00a0'${URL}' --json '${BODY}'`, /^1:5 .*space/],
    ['a dash for two hyphens', `curl '${URL}' \\\n —json '${BODY}'`, /^2:2 .*hyphens/],
  ])('is refused for %s, at its place', (_name, command, expected) => {
    expect(problem(command)).toMatch(expected);
  });

  it('is not suspected for what its prompt says', () => {
    const said = 'Run ‘x’ — in PowerShell:\n```\n$env:A ^\nfetch()\n```\nand \\ \n';
    expect(problem(`curl ${URL} --json '{"model":"a/b","input":"${said}"}'`)).toMatch(
      /The body is no JSON/,
    );
    expect(problem(`curl ${URL} -X PUT --json "{\\"input\\":\\"‘x’ — \`$\\"}"`)).not.toMatch(
      /curly|dash|hyphen/,
    );
  });
});

describe('a command for another program', () => {
  const wire = `-H ^"accept: */*^" ^\n  --data-raw ^"^{^\\^"model^\\^":^\\^"a/b^\\^"^}^"`;
  it.each([
    ['cmd, as Chrome writes it', `curl ^"${URL}^" ^\n  ${wire}`, /Windows command prompt/],
    ['PowerShell', `curl.exe '${URL}' \`\n  -H 'a: b' \`\n -d '{}'`, /PowerShell/],
    ['PowerShell', `Invoke-WebRequest -Uri "${URL}"`, /PowerShell/],
    ['JavaScript', `fetch("${URL}", {\n  "method": "POST"\n});`, /JavaScript/],
  ])('is refused as one for %s', (_name, command, expected) => {
    expect(problem(command)).toMatch(expected);
    expect(problem(command)).toContain('Copy it as curl for bash');
  });

  it('is refused for a body of several lines behind <<, with what to write', () => {
    expect(problem(`curl ${URL} -d @- <<'EOF'\n${BODY}\nEOF`)).toMatch(/--json/);
  });

  it('is refused for an address of another kind', () => {
    expect(problem(`curl ftp://${URL.slice(8)} --json '${BODY}'`)).toMatch(/This is no address/);
  });
});
