import { Tabs as Base } from '@base-ui/react/tabs';
import { cx } from 'class-variance-authority';
import type { ReactNode } from 'react';

/** One tab and its panel. Only the chosen panel is in the page. */
export interface Tab<Value extends string> {
  value: Value;
  label: string;
  content: ReactNode;
}

/** Tabs over a panel; `label` names the list of tabs. */
export function Tabs<Value extends string>(props: {
  label: string;
  value: Value;
  onChange: (value: Value) => void;
  tabs: readonly Tab<Value>[];
  className?: string;
  panelClassName?: string;
}) {
  const { label, value, onChange, tabs, className, panelClassName } = props;
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => onChange(next as Value)}
      data-slot="tabs"
      className={cx('flex min-h-0 flex-col', className)}
    >
      <Base.List
        aria-label={label}
        className="flex h-10 shrink-0 items-center gap-0.5 border-b border-line px-2"
      >
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="rounded-md px-2.5 py-1 text-muted select-none hover:text-ink data-active:bg-hover data-active:font-medium data-active:text-ink"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel
          key={tab.value}
          value={tab.value}
          className={cx('min-h-0 grow overflow-y-auto', panelClassName)}
        >
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
