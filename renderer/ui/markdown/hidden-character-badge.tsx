/** Says that a text holds characters that cannot be seen, and switches their codes on. */
export function HiddenCharacterBadge(props: {
  count: number;
  revealed: boolean;
  onToggle: (revealed: boolean) => void;
}) {
  const { count, revealed, onToggle } = props;
  return (
    <button
      type="button"
      className="hidden-badge"
      aria-pressed={revealed}
      title="Characters that show nothing or change the reading direction. They are copied with the text."
      onClick={() => onToggle(!revealed)}
    >
      {count === 1 ? '1 hidden character' : `${count} hidden characters`}
    </button>
  );
}
