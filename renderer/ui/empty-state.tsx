import type { ReactNode } from 'react';

/** What an empty place shows: what will be here, and the next step to take. */
export function EmptyState(props: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div
      data-slot="empty-state"
      className="mx-auto flex h-full max-w-96 flex-col items-center justify-center gap-2 p-6 text-center text-muted"
    >
      <p className="font-medium text-ink">{props.title}</p>
      {props.children ? <div>{props.children}</div> : null}
      {props.actions ? <div className="mt-1 flex gap-2">{props.actions}</div> : null}
    </div>
  );
}
