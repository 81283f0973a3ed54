import type { ReactNode } from 'react';

/** What a mark says when it is pointed at: its name, then its figures. */
export function ChartTooltip({ title, lines }: { title: string; lines: readonly ReactNode[] }) {
  return (
    <div className="num rounded-md border border-line-strong bg-surface px-2 py-1 text-sm text-ink">
      <p className="font-medium">{title}</p>
      {lines.map((line, index) => (
        <p key={index} className="text-muted">
          {line}
        </p>
      ))}
    </div>
  );
}
