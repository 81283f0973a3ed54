import { formatTokens, formatUsd } from '@renderer/lib/format';
import type { Model, TokenRates } from '@shared/domain/model';
import { Fragment } from 'react';
import { ModelFact } from './model-fact';

const RATES: readonly { key: keyof TokenRates; label: string }[] = [
  { key: 'input', label: 'in' },
  { key: 'cachedInput', label: 'cached in' },
  { key: 'cacheWrite', label: 'cache write' },
  { key: 'output', label: 'out' },
];

/** All prices of a model with their tiers, or the words of the catalogue where it is not priced by token. */
export function PriceFacts({ model }: { model: Model }) {
  const { price, priceText, origins } = model;
  if (price === null)
    return (
      <ModelFact label="Price" origin={origins.price}>
        {priceText ?? 'unknown'}
      </ModelFact>
    );
  return (
    <>
      <ModelFact label="Price per M" origin={origins.price}>
        <Rates rates={price} />
      </ModelFact>
      {price.tiers.map((tier) => (
        <ModelFact
          key={tier.above}
          label={`Above ${formatTokens(tier.above)} tokens in`}
          origin={origins.price}
        >
          <Rates rates={tier} />
        </ModelFact>
      ))}
    </>
  );
}

function Rates({ rates }: { rates: TokenRates }) {
  const known = RATES.filter(({ key }) => rates[key] !== null);
  if (known.length === 0) return 'unknown';
  return (
    <span className="num grid grid-cols-[max-content_1fr] gap-x-2">
      {known.map(({ key, label }) => (
        <Fragment key={key}>
          <span>{formatUsd(rates[key])}</span>
          <span className="text-muted">{label}</span>
        </Fragment>
      ))}
    </span>
  );
}
