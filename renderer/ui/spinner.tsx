import { LoaderCircle } from 'lucide-react';

/** Says that something is under way; `label` is what readers hear. */
export function Spinner({ label, size = 14 }: { label: string; size?: number }) {
  return (
    <span role="status" data-slot="spinner" className="inline-flex text-muted">
      <LoaderCircle size={size} aria-hidden className="animate-spin" />
      <span className="sr-only">{label}</span>
    </span>
  );
}
