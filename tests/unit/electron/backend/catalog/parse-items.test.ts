import { listedModelSchema } from '@electron/backend/catalog/listed-model';
import { parseCatalogModel } from '@electron/backend/catalog/parse-catalog-model';
import { parseWorkersModel } from '@electron/backend/catalog/parse-workers-model';
import type { JsonObject } from '@shared/domain/json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const json = fc.jsonValue({ maxDepth: 3 });
const mostlyRight = (right: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 3, arbitrary: right }, json);
const number = fc.oneof(fc.double(), fc.integer(), fc.double().map(String));

const workersItem = fc.record({
  name: mostlyRight(fc.string().map((name) => `@cf/${name}`)),
  description: json,
  task: mostlyRight(fc.record({ name: json })),
  properties: mostlyRight(
    fc.array(
      fc.record({
        property_id: fc.constantFrom(
          ...['context_window', 'price', 'reasoning', 'terms', 'planned_deprecation_date'],
          ...['require_workers_paid', 'max_output_tokens'],
        ),
        value: fc.oneof(
          json,
          number,
          fc.array(fc.record({ unit: fc.constant('per M input tokens'), price: number })),
        ),
      }),
    ),
  ),
});

const catalogItem = fc.record({
  model_id: mostlyRight(fc.string()),
  task: json,
  tags: json,
  context_length: mostlyRight(number),
  max_output_tokens: mostlyRight(number),
  pricing: mostlyRight(fc.dictionary(fc.constantFrom('Input (per 1M)', 'Output (per 1M)'), number)),
  request_formats: mostlyRight(fc.array(fc.constantFrom('responses', 'chat-completions', 'x'))),
  terms: json,
});

describe('an item of a list', () => {
  it.each([
    ['of Workers AI', workersItem, parseWorkersModel],
    ['of other providers', catalogItem, parseCatalogModel],
  ] as const)('%s gives a sound model or none, whatever is in it', (_name, items, parse) => {
    fc.assert(
      fc.property(items as fc.Arbitrary<unknown>, (item) => {
        const model = parse(item as JsonObject);
        if (model !== null) listedModelSchema.parse(model);
      }),
      { numRuns: 500 },
    );
  });

  it('is none without a usable id', () => {
    expect(parseWorkersModel({ name: 'openai/gpt-4.1' })).toBe(null);
    expect(parseWorkersModel({})).toBe(null);
    expect(parseCatalogModel({ model_id: '' })).toBe(null);
    expect(parseCatalogModel({ model_id: 'x'.repeat(301) })).toBe(null);
  });

  it('has no price for one that is not in USD, empty, or no number', () => {
    const price = (value: unknown) =>
      parseWorkersModel({
        name: '@cf/a/b',
        properties: [{ property_id: 'price', value }],
      } as JsonObject)?.price;
    const unit = 'per M input tokens';
    expect(price([{ unit, price: 1, currency: 'EUR' }])).toBe(null);
    expect(price([{ unit, price: null, currency: 'USD' }])).toBe(null);
    expect(price([{ unit }])).toBe(null);
    expect(price([{ unit, price: '' }])).toBe(null);
    expect(price([{ unit, price: '0.5' }])?.input).toBe(0.5);
  });
});
