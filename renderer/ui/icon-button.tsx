import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './button';
import { Tooltip } from './tooltip';

/** Props of `IconButton`: `label` is its accessible name and its tooltip. */
export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  label: string;
  icon: ReactNode;
}

/** A square button with an icon only; the tooltip shows its name and shortcut. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, shortcut, variant = 'ghost', size = 'small', ...rest } = props;
  return (
    <Tooltip content={label} shortcut={shortcut}>
      <Button aria-label={label} variant={variant} size={size} {...rest} square>
        {icon}
      </Button>
    </Tooltip>
  );
}
