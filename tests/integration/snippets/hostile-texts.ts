/** Prompts that quoting gets wrong, by what is odd about them. */
export const HOSTILE_TEXTS: readonly [string, string][] = [
  ['quotes', `it's "quoted" ''twice'' """thrice""" '''x'''`],
  ['expansions', '$HOME ${PATH} ${1 + 1} $(id) `id` {0} {{x}} %s %(x)s !! ~ * ?'],
  ['backslashes', String.raw`\ \\ \n \' \x41 \u0041 \ud83d \N{BULLET} C:\path\\`],
  ['line ends', 'one\ntwo\r\nthree\rfour\ttab\n'],
  ['emoji and scripts', '🙂👩‍👩‍👧 数据 Привет é'],
  ['control characters', '\u0000\u0007\u001b[2J\u007f\u009b31m'],
  ['invisible and bidi characters', '\u202eevil\u202c \u200b\u2066x\u2069\ufeff \u2028\u2029'],
  ['markup', '</script><!-- x --> ]]> <\\/script>'],
];

/** A half of a surrogate pair, which UTF-8 cannot write. */
export const LONE_SURROGATE = 'a\ud800b \udc00';
