/** Where a figure was read, and when. */
export interface FigureSource {
  /** ISO date. */
  date: string;
  words: string;
}

/** Sources of the tables beside this file. */
export const FIGURE_SOURCES = {
  pages: {
    date: '2026-09-17',
    words: "model pages of Cloudflare's documentation",
  },
  priceList: {
    date: '2026-09-17',
    words: 'price list of Workers AI; the model is on no list of models',
  },
  observed: {
    date: '2026-10-02',
    words: 'observed in use; the model is on no list of models',
  },
} as const satisfies Record<string, FigureSource>;

/** One model as the documentation describes it. A field that is left out is one that it does not state. */
export interface SourceRow {
  id: string;
  /** The task in the words of the lists; text generation where it is left out. */
  task?: string;
  /** R = run, C = chat completions, P = responses, M = messages. */
  formats: string;
  /** Tokens. */
  context?: number;
  /** Tokens. */
  output?: number;
  /** USD per million tokens: input, output, cached input, cache write. */
  price?: readonly (number | null)[];
  /** Further prices, or those in other units, by their own labels. */
  prices?: Readonly<Record<string, number>>;
  /** `reasoning`, `vision`, `tools`: those that are stated. */
  can?: string;
  paidOnly?: true;
  /** Default `pages`. */
  source?: keyof typeof FIGURE_SOURCES;
  /** Where sources contradict each other. */
  doubt?: string;
}
