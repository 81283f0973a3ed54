/** A box to tick, named by `label`. `onChange` is told whether Shift was held: for ticking a stretch at once. */
export function Checkbox(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean, shift: boolean) => void;
  disabled?: boolean;
}) {
  const { label, checked, onChange, disabled = false } = props;
  return (
    <input
      type="checkbox"
      data-slot="checkbox"
      aria-label={label}
      checked={checked}
      disabled={disabled}
      className="block size-3.5 accent-accent-text"
      onChange={(event) =>
        onChange(event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey ?? false)
      }
    />
  );
}
