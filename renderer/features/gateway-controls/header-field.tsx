import { Field } from '@renderer/ui/field';
import type { ReactNode } from 'react';

/** A control with the name of the header that it sends, verbatim. */
export function HeaderField(props: {
  label: string;
  header: string;
  hint?: string | undefined;
  warning: string | null;
  children: ReactNode;
}) {
  const { label, header, hint, warning, children } = props;
  return (
    <Field label={label} wireName={header} hint={hint} warning={warning}>
      {children}
    </Field>
  );
}
