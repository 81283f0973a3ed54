import { Field } from '@base-ui/react/field';
import { textDirection } from '@renderer/lib/text-direction';
import { cx } from 'class-variance-authority';
import type { ComponentProps, Ref } from 'react';
import { fieldClasses } from './popup-classes';

/** Props of `TextArea`; `label` names it where no `Field` is around it. Heights are in lines of text. */
export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'> {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  mono?: boolean;
  minRows?: number;
  maxRows?: number;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Text of several lines; grows with it from `minRows` to `maxRows`, then scrolls. */
export function TextArea(props: TextAreaProps) {
  const {
    label,
    value,
    onChange,
    mono,
    minRows = 2,
    maxRows = 12,
    className,
    style,
    ...rest
  } = props;
  return (
    <Field.Control
      value={value}
      onValueChange={onChange}
      render={
        <textarea
          dir={mono ? 'ltr' : textDirection(value)}
          spellCheck={!mono}
          {...rest}
          aria-label={label}
          data-slot="text-area"
          style={{
            minHeight: `calc(${minRows}lh + 12px)`,
            maxHeight: `calc(${maxRows}lh + 12px)`,
            ...style,
          }}
          className={cx(
            'field-sizing-content resize-none py-1.5',
            fieldClasses,
            mono && 'font-mono text-sm',
            className,
          )}
        />
      }
    />
  );
}
