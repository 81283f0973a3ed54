import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps, ReactNode } from 'react';
import { Kbd } from './kbd';

/** Classes of everything that looks like a button. */
export const buttonClasses = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border whitespace-nowrap select-none transition-colors disabled:opacity-50 data-disabled:opacity-50',
  {
    variants: {
      variant: {
        default: 'border-line-strong bg-surface text-ink hover:bg-hover',
        primary:
          'border-transparent bg-accent font-semibold text-on-accent hover:bg-[color-mix(in_oklab,var(--accent),var(--on-accent)_8%)]',
        ghost: 'border-transparent text-muted hover:bg-hover hover:text-ink',
        chosen: 'border-transparent bg-accent-soft text-accent-text hover:bg-hover',
        danger: 'border-transparent text-fail hover:bg-fail-soft',
      },
      size: {
        small: 'h-control-small text-sm',
        medium: 'h-control text-base',
      },
      square: { true: '', false: '' },
    },
    compoundVariants: [
      { square: false, size: 'small', class: 'px-2' },
      { square: false, size: 'medium', class: 'px-2.5' },
      { square: true, size: 'small', class: 'w-control-small' },
      { square: true, size: 'medium', class: 'w-control' },
    ],
    defaultVariants: { variant: 'default', size: 'medium', square: false },
  },
);

/** Props of `Button`; `shortcut` is shown on it, as written by `shortcutLabel`. */
export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonClasses> {
  icon?: ReactNode;
  shortcut?: string | undefined;
}

/** A push button. Its accessible name is its text: the shortcut shown on it is hidden from readers. */
export function Button(props: ButtonProps) {
  const { variant, size, square, icon, shortcut, className, children, ...rest } = props;
  return (
    <button
      type="button"
      data-slot="button"
      className={buttonClasses({ variant, size, square, className })}
      {...rest}
    >
      {icon}
      {children}
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </button>
  );
}
