import type { LanguageRegistration } from '@shikijs/core';

type Load = () => Promise<{ default: LanguageRegistration[] }>;

/** Grammars by the names that models write after a fence; each is loaded when it is first needed. */
const LANGUAGES: readonly [names: string, load: Load][] = [
  ['bash sh shell zsh console shellscript', () => import('@shikijs/langs/shellscript')],
  ['bat batch cmd', () => import('@shikijs/langs/bat')],
  ['c', () => import('@shikijs/langs/c')],
  ['cpp c++ cc hpp', () => import('@shikijs/langs/cpp')],
  ['csharp cs c#', () => import('@shikijs/langs/csharp')],
  ['css', () => import('@shikijs/langs/css')],
  ['diff patch', () => import('@shikijs/langs/diff')],
  ['docker dockerfile', () => import('@shikijs/langs/docker')],
  ['go golang', () => import('@shikijs/langs/go')],
  ['graphql gql', () => import('@shikijs/langs/graphql')],
  ['html htm vue svelte', () => import('@shikijs/langs/html')],
  ['http', () => import('@shikijs/langs/http')],
  ['ini toml-like properties', () => import('@shikijs/langs/ini')],
  ['java', () => import('@shikijs/langs/java')],
  ['javascript js mjs cjs node', () => import('@shikijs/langs/javascript')],
  ['json jsonl', () => import('@shikijs/langs/json')],
  ['jsonc json5', () => import('@shikijs/langs/jsonc')],
  ['jsx', () => import('@shikijs/langs/jsx')],
  ['kotlin kt', () => import('@shikijs/langs/kotlin')],
  ['lua', () => import('@shikijs/langs/lua')],
  ['make makefile', () => import('@shikijs/langs/make')],
  ['markdown md', () => import('@shikijs/langs/markdown')],
  ['php', () => import('@shikijs/langs/php')],
  ['powershell ps1 pwsh', () => import('@shikijs/langs/powershell')],
  ['python py python3', () => import('@shikijs/langs/python')],
  ['r', () => import('@shikijs/langs/r')],
  ['ruby rb', () => import('@shikijs/langs/ruby')],
  ['rust rs', () => import('@shikijs/langs/rust')],
  ['scala', () => import('@shikijs/langs/scala')],
  ['sql postgres postgresql mysql sqlite', () => import('@shikijs/langs/sql')],
  ['swift', () => import('@shikijs/langs/swift')],
  ['terraform tf hcl', () => import('@shikijs/langs/terraform')],
  ['toml', () => import('@shikijs/langs/toml')],
  ['tsx', () => import('@shikijs/langs/tsx')],
  ['typescript ts mts cts', () => import('@shikijs/langs/typescript')],
  ['xml svg xsl', () => import('@shikijs/langs/xml')],
  ['yaml yml', () => import('@shikijs/langs/yaml')],
  ['zig', () => import('@shikijs/langs/zig')],
];

const byName = new Map(
  LANGUAGES.flatMap(([names, load]) => names.split(' ').map((name) => [name, load])),
);

/** Loads the grammars of a language by the name after a fence, or null if there is none for it. */
export function loadLanguage(name: string): Promise<LanguageRegistration[]> | null {
  const load = byName.get(name.toLowerCase());
  return load ? load().then((module) => module.default) : null;
}
