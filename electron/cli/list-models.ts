import { createRouterClient } from '@orpc/server';
import type { Backend } from '@electron/backend/create-backend';
import type { Model } from '@shared/domain/model';
import type { ModelsCommand } from './cli-options';
import { isWanted } from './models-options';
import { shortened } from './output/shortened';
import { tableText } from './output/table-text';
import { terminalText } from './output/terminal-text';
import { FORMAT_NAMES } from './run-options';

/** Where the list goes, and what is to be said about it. */
export interface ModelsScreen {
  write(text: string): void;
  warn(line: string): void;
}

/** Prints the catalogue as a table, or as one JSON object. True if every list could be read. */
export async function listModels(
  backend: Backend,
  options: ModelsCommand,
  { write, warn }: ModelsScreen,
): Promise<boolean> {
  const list = await createRouterClient(backend.router).models.refresh();
  const models = list.models
    .filter((model) => isWanted(model, options))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
  if (options.json) {
    write(`${JSON.stringify({ ...list, models }, null, 2)}\n`);
  } else {
    if (options.demo) write('Demo: everything below is simulated.\n');
    write(tableText([HEAD, ...models.map(rowOf)]));
    for (const { problem } of list.parts) if (problem !== null) warn(terminalText(problem));
  }
  return list.warning === null;
}

/** Characters that a price in words may take: all of it is in the JSON. */
const MOST_PRICE = 56;

const HEAD = ['MODEL', 'FORMATS', 'CONTEXT', 'PRICE', 'NOTE'];

function rowOf(model: Model): string[] {
  return [
    model.id,
    model.formats.map((format) => FORMAT_NAMES[format]).join(','),
    model.contextWindow === null ? '' : model.contextWindow.toLocaleString('en-US'),
    priceOf(model),
    noteOf(model),
  ];
}

/** Per million tokens where that is how the model is priced; never a figure for an unknown price. */
function priceOf({ price, priceText }: Model): string {
  if (price === null) return shortened(priceText ?? 'unknown', MOST_PRICE);
  const known = [
    price.input === null ? null : `$${price.input} in`,
    price.output === null ? null : `$${price.output} out`,
    price.cachedInput === null ? null : `$${price.cachedInput} cached`,
  ];
  const words = known.filter((part) => part !== null).join(', ');
  return price.tiers.length === 0 ? words : `${words}, more for long inputs`;
}

function noteOf({ gone, deprecatedOn, paidOnly }: Model): string {
  const notes = [
    gone ? 'gone' : null,
    deprecatedOn === null ? null : `until ${deprecatedOn.slice(0, 10)}`,
    paidOnly ? 'paid plan' : null,
  ];
  return notes.filter((note) => note !== null).join(', ');
}
