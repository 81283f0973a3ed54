import type { ModelTask } from './model-task';
import type { RequestFormat } from './run-request';

/** List prices in USD per million tokens; null where the catalogue states none. */
export interface TokenRates {
  input: number | null;
  output: number | null;
  cachedInput: number | null;
  cacheWrite: number | null;
}

/** Prices per token, and those that hold instead for long inputs. */
export interface TokenPrice extends TokenRates {
  /** Ascending by `above`; empty where one price holds for all. */
  tiers: PriceTier[];
}

/** Holds for a whole request whose input is longer than `above` tokens (cloudflare-api.md §9.1). */
export interface PriceTier extends TokenRates {
  above: number;
}

/** A list that facts about models are read from; `snapshot` is the dated one that comes with the app. */
export type CatalogSource = 'workers-ai' | 'third-party' | 'snapshot' | 'demo';

/** Where a fact was read, and when (epoch ms). */
export interface FactOrigin {
  source: CatalogSource;
  readAt: number;
}

/** What is known of a model with an origin of its own. */
export type ModelFact =
  | 'task'
  | 'description'
  | 'formats'
  | 'contextWindow'
  | 'maxOutputTokens'
  | 'price'
  | 'capabilities'
  | 'deprecatedOn'
  | 'paidOnly'
  | 'terms';

/** Features that decide which parameters and inputs make sense. */
export interface ModelCapabilities {
  reasoning: boolean;
  vision: boolean;
  tools: boolean;
}

/** One entry of the catalogue, whatever list it came from. */
export interface Model {
  /** `author/model` or `@cf/author/model`: exactly what goes over the wire. */
  id: string;
  /** Short name for people, e.g. `gpt-5.4-mini`. */
  name: string;
  author: string;
  task: ModelTask;
  description: string | null;
  /** Formats that the model is known to answer, in order of preference. Never empty. */
  formats: RequestFormat[];
  /** Tokens, input and output together; null if unknown. */
  contextWindow: number | null;
  /** Null where the price is not per token, or unknown. Unknown is never free. */
  price: TokenPrice | null;
  /** The price as the catalogue words it, for models not priced by token. */
  priceText: string | null;
  capabilities: ModelCapabilities;
  /** True if it runs on Workers AI (`@cf/…`). */
  workersAi: boolean;
  /** ISO date after which the model is gone, if announced. */
  deprecatedOn: string | null;
  /** True if the simulator plays it. */
  demo: boolean;
  /** Longest answer in tokens; null if unknown. */
  maxOutputTokens: number | null;
  /** https address of its terms of use. Untrusted; null if none is stated. */
  terms: string | null;
  /** Its page in the public documentation; null where it has none. */
  pageUrl: string | null;
  /** Free accounts are refused (cloudflare-api.md §6.2, 5035). */
  paidOnly: boolean;
  /** It was in an earlier list or the snapshot, and is missing from the complete list of now. */
  gone: boolean;
  /** Where each known fact comes from. */
  origins: Partial<Record<ModelFact, FactOrigin>>;
}

/**
 * `listed`: nothing speaks against it. `gone`: a live list named it once and names it no more. `unlisted`: only the
 * list that comes with the app ever named it, and the live one does not: that may be an error of either.
 */
export type ModelStanding = 'listed' | 'unlisted' | 'gone';

/** How the lists stand to a model. */
export function modelStanding({ gone, origins }: Model): ModelStanding {
  if (!gone) return 'listed';
  const sources = new Set(Object.values(origins).map(({ source }) => source));
  return sources.size === 1 && sources.has('snapshot') ? 'unlisted' : 'gone';
}

/** The two halves of a model id. `@cf/meta/llama` → author `meta`, name `llama`. */
export interface ModelIdParts {
  author: string;
  name: string;
  workersAi: boolean;
}

/** Splits a model id; an id without a slash has an empty author. Never throws. */
export function parseModelId(id: string): ModelIdParts {
  const workersAi = id.startsWith('@cf/');
  const path = workersAi ? id.slice('@cf/'.length) : id;
  const slash = path.indexOf('/');
  return slash < 0
    ? { author: '', name: path, workersAi }
    : { author: path.slice(0, slash), name: path.slice(slash + 1), workersAi };
}
