import { Switch as Base } from '@base-ui/react/switch';

/** On or off, at once. `label` names it where no `Field` is around it. */
export function Switch(props: {
  label?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <Base.Root
      aria-label={props.label}
      checked={props.checked}
      onCheckedChange={props.onChange}
      disabled={props.disabled ?? false}
      data-slot="switch"
      className="inline-flex h-4.5 w-8 shrink-0 items-center rounded-full border border-line-field bg-sunken p-px transition-colors data-checked:border-transparent data-checked:bg-accent data-disabled:opacity-50"
    >
      <Base.Thumb className="size-3.5 rounded-full bg-muted transition-transform data-checked:translate-x-3.5 data-checked:bg-on-accent" />
    </Base.Root>
  );
}
