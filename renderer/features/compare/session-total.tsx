import { showToast } from '@renderer/ui/toast';
import { Tooltip } from '@renderer/ui/tooltip';
import type { Spending } from '@shared/domain/spending';
import { useQuery } from '@tanstack/react-query';
import { cx } from 'class-variance-authority';
import { useEffect } from 'react';
import { useCompare } from './compare-context';
import { savingsQuery } from './cache-query';
import { spendingQuery } from './spending-query';
import { savingsLines } from './state/cache-words';
import { spendingDetails, spendingText } from './state/spending-words';

/** What this session cost so far, and of which budget; its parts on hover and on focus. */
export function SessionTotal() {
  const { demo } = useCompare();
  const { data: spending } = useQuery(spendingQuery());
  const { data: savings } = useQuery(savingsQuery());
  useNearWarning(spending);
  const text = spending === undefined ? null : spendingText(spending);
  if (spending === undefined || text === null) return null;
  const lines = [
    ...spendingDetails(spending, demo),
    ...(savings === undefined ? [] : savingsLines(savings)),
  ];
  const full = spending.state === 'near' || spending.state === 'spent';
  return (
    <Tooltip content={<Lines lines={lines} />} side="bottom">
      <div
        role="group"
        aria-label="Session cost"
        tabIndex={0}
        data-state={spending.state}
        className={cx(
          'num shrink-0 truncate rounded-sm text-sm max-[1120px]:max-w-32',
          full ? 'text-miss' : 'text-muted',
        )}
      >
        {/* The figure matters most where there is little room. */}
        <span className="max-[1120px]:sr-only">{demo ? 'Demo session ' : 'Session '}</span>
        {text}
        {spending.state === 'spent' ? ' · budget spent' : ''}
      </div>
    </Tooltip>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <span className="num flex flex-col">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}

/** The allowance of which it was said that it is nearly spent: it is said once, also where the screen was left since. */
let warnedOf: number | null = null;

function useNearWarning(spending: Spending | undefined): void {
  useEffect(() => {
    if (spending?.state !== 'near' || warnedOf === spending.allowance) return;
    warnedOf = spending.allowance;
    showToast({
      title: 'The budget of this session is nearly spent',
      description: `${spendingText(spending)}. The app asks before more is spent.`,
    });
  }, [spending]);
}
