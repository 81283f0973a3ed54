import { LAB_KINDS, type LabKind } from '@shared/domain/lab/lab-definition';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LABS } from './labs';

/** The Lab's head: which lab, and at the right what is done with the experiment. */
export function LabHeader({ kind, actions }: { kind: LabKind; actions: ReactNode }) {
  return (
    <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2.5 gap-y-1 border-b border-line px-3.5 py-1">
      <h1 className="font-semibold">Lab</h1>
      <nav aria-label="Labs" className="flex flex-wrap items-center gap-1.5">
        {LAB_KINDS.map((one) => (
          <Link
            key={one}
            href={`/lab/${one}`}
            title={LABS[one].purpose}
            aria-current={one === kind ? 'page' : undefined}
            className="rounded-md border border-line px-2 py-0.5 text-sm whitespace-nowrap text-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            {LABS[one].title}
          </Link>
        ))}
      </nav>
      <div className="ml-auto flex items-center gap-2.5">{actions}</div>
    </header>
  );
}
