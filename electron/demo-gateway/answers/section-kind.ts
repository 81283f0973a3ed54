/** The building blocks of an answer. */
export type SectionKind =
  | 'paragraph'
  | 'chapter'
  | 'facts'
  | 'bullets'
  | 'steps'
  | 'nested'
  | 'tasks'
  | 'table'
  | 'quote'
  | 'code'
  | 'math'
  | 'links'
  | 'languages';
