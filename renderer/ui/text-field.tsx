import { Input } from '@base-ui/react/input';
import { textDirection } from '@renderer/lib/text-direction';
import { cx } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { fieldClasses } from './popup-classes';

/** Props of `TextField`; `label` names it where no `Field` is around it, `mono` is for what goes over the wire. */
export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  mono?: boolean;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, mono, className, type = 'text', ...rest } = props;
  return (
    <Input
      dir={mono ? 'ltr' : textDirection(value)}
      {...rest}
      type={type}
      aria-label={label}
      value={value}
      onValueChange={onChange}
      autoComplete="off"
      spellCheck={false}
      data-slot="text-field"
      className={cx('h-control', fieldClasses, mono && 'font-mono text-sm', className)}
    />
  );
}
