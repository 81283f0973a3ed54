import { Banner } from '@renderer/ui/banner';
import { LoaderCircle } from 'lucide-react';
import { DOCTOR_STEPS } from '@shared/domain/doctor';
import type { DoctorCheck } from './doctor-store';
import { DoctorStepView } from './doctor-step-view';
import { summaryOf } from './doctor-words';

/** A check: its outcome in a line, each step as it is known, and what broke it off. */
export function DoctorSteps({ check }: { check: DoctorCheck }) {
  const { state, steps, error } = check;
  return (
    <div className="flex flex-col gap-2">
      <p role="status" aria-label="Outcome of the check" className="font-medium">
        {outcomeOf(check)}
      </p>
      <ol aria-label="Steps of the check" className="flex flex-col">
        {steps.map((step) => (
          <DoctorStepView key={step.id} step={step} />
        ))}
        {state === 'running' ? (
          <li className="flex items-center gap-2.5 py-2.5 text-muted">
            <LoaderCircle size={16} aria-hidden className="animate-spin" />
            Checking {Math.min(steps.length + 1, DOCTOR_STEPS.length)} of {DOCTOR_STEPS.length}
          </li>
        ) : null}
      </ol>
      {error === null ? null : (
        <Banner tone="failure">
          The check broke off. {error.message} {error.hint}
        </Banner>
      )}
    </div>
  );
}

function outcomeOf({ state, steps }: DoctorCheck): string {
  switch (state) {
    case 'idle':
      return 'Not checked yet';
    case 'running':
      return 'Checking the token';
    case 'cancelled':
      return `Cancelled after ${steps.length} of ${DOCTOR_STEPS.length} steps`;
    case 'failed':
    case 'finished':
      return summaryOf(steps);
  }
}
