import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { Spinner } from '@renderer/ui/spinner';
import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import { Suspense } from 'react';
import { useLabServices } from '../lab-context';

/** The gateway headers of the experiment's request, in the same controls as in Compare. */
export function HeadersDialog(props: {
  model: string;
  policy: GatewayPolicy;
  onChange: (change: Partial<GatewayPolicy>) => void;
  onOpenChange: (open: boolean) => void;
}) {
  const { slots } = useLabServices();
  const { model, policy, onChange, onOpenChange } = props;
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="Gateway headers"
      description="Sent with every shot, except where the experiment varies them."
      actions={
        <Button variant="primary" onClick={() => onOpenChange(false)}>
          Done
        </Button>
      }
    >
      <div className="flex flex-col gap-3.5">
        <Suspense fallback={<Spinner label="Loading the controls" />}>
          {slots.gatewayPanel({ model, policy, onChange })}
        </Suspense>
      </div>
    </Dialog>
  );
}
