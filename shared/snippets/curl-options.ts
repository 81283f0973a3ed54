/** What an option of curl means for the request. */
type CurlAction =
  | 'header'
  | 'data'
  | 'data-raw'
  | 'json'
  | 'method'
  | 'url'
  | 'agent'
  | 'referer'
  | 'bearer'
  | 'none';

/** One option. `refused`, `note`: the end of a sentence that its name begins. */
export interface CurlOption {
  /** True if the next word belongs to it. */
  takesValue: boolean;
  action: CurlAction;
  refused: string | null;
  note: string | null;
}

const option = (action: CurlAction, takesValue = true): CurlOption => ({
  takesValue,
  action,
  refused: null,
  note: null,
});
const refused = (reason: string, takesValue = true): CurlOption => ({
  ...option('none', takesValue),
  refused: reason,
});
const noted = (note: string, takesValue: boolean): CurlOption => ({
  ...option('none', takesValue),
  note,
});

const NO_FORM = 'sends a form, which no endpoint of the gateway takes.';
const NO_FILE = 'reads a file of your machine. Paste what it holds in its place.';
const LEFT_OUT = 'is left out: it does not change what is sent.';
const OWN_NETWORK = 'is left out: how requests leave this machine is set under Settings, Network.';
const SECRET = 'is left out: the app signs in with its own API token.';

/** Options by their long name; those without an effect on the request are named below. */
const OPTIONS: Record<string, CurlOption> = {
  header: option('header'),
  data: option('data'),
  'data-ascii': option('data'),
  'data-binary': option('data'),
  'data-raw': option('data-raw'),
  json: option('json'),
  request: option('method'),
  url: option('url'),
  'user-agent': option('agent'),
  referer: option('referer'),
  'oauth2-bearer': option('bearer'),
  'data-urlencode': refused(NO_FORM),
  form: refused(NO_FORM),
  'form-string': refused(NO_FORM),
  'upload-file': refused(NO_FILE),
  config: refused(NO_FILE),
  get: refused('puts the body into the address, where the gateway does not look.', false),
  head: refused('asks for headers alone.', false),
  next: refused('starts a second request. Paste one at a time.', false),
  'url-query': refused('adds to the address, and the gateway’s addresses take no query.'),
  user: noted(SECRET, true),
  cookie: noted(SECRET, true),
  netrc: noted(SECRET, false),
  insecure: noted('is left out: the app always checks who answers.', false),
  'max-time': noted('is left out: the app waits until it is stopped.', true),
  retry: noted('is left out: the gateway retries by cf-aig-max-attempts.', true),
};

const SILENT_FLAGS =
  'silent show-error no-buffer include compressed fail fail-with-body fail-early location verbose globoff no-progress-meter progress-bar http1.1 http2 http2-prior-knowledge http3 ipv4 ipv6 disable tcp-nodelay no-keepalive remove-on-error tlsv1.2 tlsv1.3 ssl-reqd styled-output no-styled-output raw';
const LEFT_OUT_VALUES =
  'output write-out dump-header stderr trace trace-ascii cookie-jar connect-timeout retry-delay retry-max-time limit-rate max-redirs speed-limit speed-time keepalive-time expect100-timeout';
const NETWORK_VALUES =
  'proxy proxy-user cacert capath cert key resolve connect-to interface dns-servers noproxy socks5 socks5-hostname ciphers tls-max unix-socket';

const LETTERS: Record<string, string> = {
  H: 'header',
  d: 'data',
  X: 'request',
  A: 'user-agent',
  e: 'referer',
  F: 'form',
  T: 'upload-file',
  K: 'config',
  G: 'get',
  I: 'head',
  ':': 'next',
  u: 'user',
  b: 'cookie',
  n: 'netrc',
  k: 'insecure',
  m: 'max-time',
  s: 'silent',
  S: 'show-error',
  N: 'no-buffer',
  i: 'include',
  f: 'fail',
  L: 'location',
  v: 'verbose',
  g: 'globoff',
  '#': 'progress-bar',
  '4': 'ipv4',
  '6': 'ipv6',
  q: 'disable',
  o: 'output',
  w: 'write-out',
  D: 'dump-header',
  c: 'cookie-jar',
  x: 'proxy',
  U: 'proxy-user',
  E: 'cert',
};

const TABLE: ReadonlyMap<string, CurlOption> = new Map([
  ...SILENT_FLAGS.split(' ').map((name) => [name, option('none', false)] as const),
  ...LEFT_OUT_VALUES.split(' ').map((name) => [name, noted(LEFT_OUT, true)] as const),
  ...NETWORK_VALUES.split(' ').map((name) => [name, noted(OWN_NETWORK, true)] as const),
  ...Object.entries(OPTIONS),
]);
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(LETTERS));

/** The option that is written `--name`; null for one that the app does not know (curl's manual, 8.x). */
export function longOption(name: string): CurlOption | null {
  return TABLE.get(name) ?? null;
}

/** The option that is written `-x`. */
export function letterOption(letter: string): CurlOption | null {
  return TABLE.get(NAMES.get(letter) ?? '') ?? null;
}
