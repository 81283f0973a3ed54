import { useNow } from '@renderer/lib/use-now';
import type { FactOrigin } from '@shared/domain/model';
import type { ReactNode } from 'react';
import { originText } from './model-words';

/** One line of what is known of a model, and where it was read. */
export function ModelFact(props: {
  label: string;
  origin?: FactOrigin | undefined;
  children: ReactNode;
}) {
  const { label, origin, children } = props;
  const now = useNow();
  return (
    <div className="grid grid-cols-[7.5rem_1fr] gap-x-2 border-b border-line py-1.5 last:border-b-0">
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0 break-words">
        {children}
        {origin === undefined ? null : (
          <span className="block text-xs text-faint">{originText(origin, now)}</span>
        )}
      </dd>
    </div>
  );
}
