import type { ListedModel } from '@electron/backend/catalog/listed-model';
import { parsePrice, type LabelledPrice } from '@electron/backend/catalog/parse-price';
import { parseTask } from '@electron/backend/catalog/parse-task';
import { parseModelId } from '@shared/domain/model';
import type { RequestFormat } from '@shared/domain/run-request';
import { FIGURE_SOURCES, type SourceRow } from './source-row';
import { THIRD_PARTY_MEDIA } from './third-party-media';
import { THIRD_PARTY_TEXT } from './third-party-text';
import { WORKERS_AI_OTHER } from './workers-ai-other';
import { WORKERS_AI_TEXT } from './workers-ai-text';

/** What is written to `snapshot.json`. */
export interface Snapshot {
  /** ISO date. */
  date: string;
  source: string;
  models: ListedModel[];
}

/** The snapshot as the tables beside this file give it. */
export function snapshotOfTables(): Snapshot {
  const rows = [...WORKERS_AI_TEXT, ...WORKERS_AI_OTHER, ...THIRD_PARTY_TEXT, ...THIRD_PARTY_MEDIA];
  const { date, words } = FIGURE_SOURCES.pages;
  return { date, source: words, models: sortModels(rows.map(toListedModel)) };
}

/** In the order in which the file lists them. */
export function sortModels(models: readonly ListedModel[]): ListedModel[] {
  return models.toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

/** The file's text: one line per model, so that a change can be read. */
export function snapshotText({ date, source, models }: Snapshot): string {
  const head = `"date": ${JSON.stringify(date)},\n"source": ${JSON.stringify(source)},\n`;
  const lines = models.map((model) => JSON.stringify(model)).join(',\n');
  return `{\n${head}"models": [\n${lines}\n]\n}\n`;
}

const LABELS = [
  'per M input tokens',
  'per M output tokens',
  'per M cached input tokens',
  'per M cache write tokens',
];

/** The format that suits a model best comes first. */
const FORMATS: readonly [string, RequestFormat][] = [
  ['M', 'messages'],
  ['C', 'chat-completions'],
  ['P', 'responses'],
  ['R', 'run'],
];

/** Addresses that the authors' model pages link to. */
const TERMS: Readonly<Record<string, string | undefined>> = {
  alibaba: 'https://www.alibabacloud.com/help/en/legal',
  anthropic: 'https://www.anthropic.com/legal/commercial-terms',
  'black-forest-labs': 'https://blackforestlabs.ai/terms-of-service/',
  google: 'https://ai.google.dev/gemini-api/terms',
  krea: 'https://www.krea.ai/terms',
  minimax: 'https://www.minimaxi.com/terms',
  openai: 'https://openai.com/policies/',
  xai: 'https://x.ai/legal/terms-of-service-enterprise',
};

function toListedModel(row: SourceRow): ListedModel {
  const { price, priceText } = parsePrice(labelledPrices(row));
  const { author, workersAi } = parseModelId(row.id);
  const source = FIGURE_SOURCES[row.source ?? 'pages'];
  const remarks = [row.doubt, row.source && `${capital(source.words)}, ${source.date}.`].filter(
    (remark) => remark !== undefined,
  );
  return {
    id: row.id,
    task: parseTask(row.task ?? 'Text Generation'),
    description: null,
    formats: FORMATS.flatMap(([letter, format]) => (row.formats.includes(letter) ? [format] : [])),
    contextWindow: row.context ?? null,
    maxOutputTokens: row.output ?? null,
    price,
    priceText: [priceText, ...remarks].filter((part) => part !== null).join(' · ') || null,
    capabilities: row.can === undefined ? null : capabilitiesOf(row.can),
    deprecatedOn: null,
    terms: workersAi ? null : (TERMS[author] ?? null),
    paidOnly: workersAi ? (row.paidOnly ?? false) : null,
  };
}

function labelledPrices({ price = [], prices = {} }: SourceRow): LabelledPrice[] {
  return [
    ...price.flatMap((usd, index) => {
      const label = LABELS[index];
      return usd === null || label === undefined ? [] : [{ label, usd }];
    }),
    ...Object.entries(prices).map(([label, usd]) => ({ label, usd })),
  ];
}

function capabilitiesOf(words: string): ListedModel['capabilities'] {
  return {
    reasoning: words.includes('reasoning'),
    vision: words.includes('vision'),
    tools: words.includes('tools'),
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
