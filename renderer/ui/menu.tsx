import { Menu as Base } from '@base-ui/react/menu';
import { cx } from 'class-variance-authority';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './kbd';
import { popupClasses, popupGroupClasses, popupItemClasses } from './popup-classes';

/** One line of a menu: an action, a switch (`checked` given), a heading or a line between groups. */
export type MenuEntry =
  | {
      label: string;
      /** Under the label, e.g. what the action would send. */
      detail?: ReactNode;
      onSelect: () => void;
      icon?: ReactNode;
      shortcut?: string | undefined;
      checked?: boolean;
      /** The menu stays, so that several switches can be set at once. */
      keepOpen?: boolean;
      danger?: boolean;
      disabled?: boolean;
    }
  | { heading: string }
  | 'separator';

/** A menu opened by `trigger`, one button element. */
export function Menu(props: {
  trigger: ReactElement<Record<string, unknown>>;
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
}) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={props.align ?? 'end'} className="z-50">
          <Base.Popup
            data-slot="menu"
            className={cx(popupClasses, 'max-h-(--available-height) min-w-44 overflow-y-auto p-1')}
          >
            {props.entries.map((entry, index) => (
              <Entry key={index} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === 'separator') return <Base.Separator className="my-1 h-px bg-line" />;
  if ('heading' in entry) return <div className={popupGroupClasses}>{entry.heading}</div>;
  const { label, detail, onSelect, icon, shortcut, checked, keepOpen = false } = entry;
  const { danger, disabled = false } = entry;
  const className = cx(popupItemClasses, danger && 'text-fail');
  const content = (
    <>
      {icon}
      <span className="grow">
        {label}
        {detail ? <span className="block text-xs text-faint">{detail}</span> : null}
      </span>
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </>
  );
  if (checked === undefined)
    return (
      <Base.Item className={className} disabled={disabled} onClick={onSelect}>
        {content}
      </Base.Item>
    );
  return (
    <Base.CheckboxItem
      className={className}
      disabled={disabled}
      checked={checked}
      closeOnClick={!keepOpen}
      onCheckedChange={onSelect}
    >
      {content}
      <Base.CheckboxItemIndicator className="text-accent-text">
        <Check size={13} aria-hidden />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}
