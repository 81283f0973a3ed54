import { DoctorSteps } from './doctor-steps';
import { useDoctor } from './use-doctor';

/** What the doctor found when the token was saved; nothing before it was asked. */
export function DoctorResult() {
  const check = useDoctor();
  if (check.state === 'idle' || check.causedBy !== null) return null;
  return (
    <div role="group" aria-label="What the token can do" className="border-t border-line pt-3.5">
      <DoctorSteps check={check} />
    </div>
  );
}
