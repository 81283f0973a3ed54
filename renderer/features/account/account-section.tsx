import { useRef } from 'react';
import { AccountForm } from './account-form';
import { AccountNow } from './account-now';
import { DoctorResult } from './doctor/doctor-result';
import { MissingTokenCard } from './missing-token';
import { OriginQuestion } from './origin-question';
import { useAccount } from './use-account';

/**
 * The account: who is connected, what is in its way, the form that connects one, and what the doctor then found.
 * `gatewayId`: the one that the workspace uses; null: none is named.
 */
export function AccountSection({ gatewayId }: { gatewayId: string | null }) {
  const status = useAccount();
  const tokenField = useRef<HTMLInputElement>(null);
  if (status === undefined) return null;
  const { missing, unconfirmedOrigin } = status;
  return (
    <>
      {missing === null ? <AccountNow status={status} /> : null}
      {missing === null ? null : (
        <MissingTokenCard
          status={status}
          missing={missing}
          onEnterAgain={() => tokenField.current?.focus()}
        />
      )}
      {unconfirmedOrigin === null ? null : <OriginQuestion origin={unconfirmedOrigin} />}
      <AccountForm
        status={status}
        tokenField={tokenField}
        gatewayId={gatewayId}
        startId={missing?.accountId ?? ''}
      />
      <DoctorResult />
    </>
  );
}
