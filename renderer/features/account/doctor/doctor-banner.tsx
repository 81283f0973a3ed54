import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { useState } from 'react';
import { summaryOf, worstOf } from './doctor-words';
import { useDoctor } from './use-doctor';

/** Says what the doctor found after a call was refused, and leads to the whole of it. */
export function DoctorBanner({ onOpen }: { onOpen: () => void }) {
  const { causedBy, state, steps, endedAt } = useDoctor();
  const [dismissed, setDismissed] = useState<number | null>(null);
  if (causedBy === null || state !== 'finished' || endedAt === dismissed) return null;
  const worst = worstOf(steps);
  const dismiss = () => setDismissed(endedAt);
  return (
    <Banner
      tone={worst === null ? 'info' : 'warning'}
      className="rounded-none"
      actions={
        <>
          <Button
            size="small"
            onClick={() => {
              dismiss();
              onOpen();
            }}
          >
            See the check
          </Button>
          <Button size="small" variant="ghost" onClick={dismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      A call was refused with HTTP {causedBy}, so the token was checked: {summaryOf(steps)}.
      {worst === null ? '' : ` ${worst.title}: ${worst.message}`}
    </Banner>
  );
}
