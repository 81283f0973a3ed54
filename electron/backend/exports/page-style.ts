/** How the page looks, in light and dark; paper is always light. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1f; --muted: #5c5c66; --line: #dcdce2; --ground: #fff; --block: #f6f6f8; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #ececf1; --muted: #a3a3ad; --line: #33333b; --ground: #16161a; --block: #1e1e23; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 120rem; padding: 24px; background: var(--ground); color: var(--ink);
  font: 14px/1.55 system-ui, sans-serif; }
h1 { font-size: 22px; margin: 0; }
h2 { font-size: 16px; margin: 32px 0 8px; padding-top: 16px; border-top: 1px solid var(--line); }
h3 { font-size: 14px; margin: 0 0 8px; overflow-wrap: anywhere; }
p { margin: 4px 0; color: var(--muted); overflow-wrap: anywhere; }
p.remark { color: var(--ink); border-left: 3px solid var(--line); padding-left: 8px; }
pre { margin: 8px 0 0; padding: 12px; background: var(--block); border-radius: 6px; white-space: pre-wrap;
  overflow-wrap: anywhere; font: 13px/1.6 ui-monospace, monospace; }
pre.answer { font: inherit; background: none; padding: 0; }
.answers { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); margin-top: 16px; }
article { border: 1px solid var(--line); border-radius: 6px; padding: 12px; min-width: 0; }
summary { cursor: pointer; color: var(--muted); }
.scroll { overflow-x: auto; margin-top: 16px; font-size: 13px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 4px 10px 4px 0; border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.scroll th, .scroll td { white-space: nowrap; overflow-wrap: normal; }
th { font-weight: 600; }
.demo { border: 1px solid var(--line); border-radius: 99px; padding: 0 6px; font-size: 12px; color: var(--muted); }
@media print {
  :root { color-scheme: light; }
  body { padding: 0; font-size: 11px; }
  pre { padding: 6px 8px; font-size: 10px; }
  .answers { display: block; }
  article { margin-bottom: 16px; }
  h2, h3, thead { break-after: avoid; }
  .scroll { overflow: visible; font-size: 9px; }
  .scroll th, .scroll td { white-space: normal; overflow-wrap: anywhere; padding-right: 6px; }
  details::details-content { content-visibility: visible; }
}
`;
