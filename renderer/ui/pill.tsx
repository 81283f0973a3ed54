import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';

const classes = cva(
  'inline-flex h-5 shrink-0 items-center gap-1 rounded-sm border px-1.5 text-sm whitespace-nowrap',
  {
    variants: {
      tone: {
        neutral: 'border-line text-muted',
        hit: 'border-transparent bg-hit-soft font-medium text-hit',
        miss: 'border-transparent bg-miss-soft font-medium text-miss',
        fail: 'border-transparent bg-fail-soft font-medium text-fail',
        info: 'border-transparent bg-info-soft text-info',
        accent: 'border-transparent bg-accent-soft text-accent-text',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

/** The colour roles of a pill; the word in it carries the meaning, the colour repeats it. */
export type PillTone = NonNullable<VariantProps<typeof classes>['tone']>;

/** A short word with a state colour: HIT, MISS, Demo, Modified. */
export function Pill({ tone, className, ...rest }: ComponentProps<'span'> & { tone?: PillTone }) {
  return <span data-slot="pill" className={classes({ tone, className })} {...rest} />;
}
