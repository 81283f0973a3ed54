import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { TextField } from '@renderer/ui/text-field';
import { GATEWAY_ID_PATTERN } from '@shared/domain/gateway';
import { useState } from 'react';

/** What the section needs to know of the workspace. */
export interface WorkspaceGateway {
  /** The gateway of all columns that name none; null: none is named. */
  inUse: string | null;
  onUse: (gatewayId: string | null) => void;
}

/** Which gateway this workspace uses, and a way back to none. `isMissing`: the account has none of this name. */
export function WorkspaceChoice(props: WorkspaceGateway & { isMissing: boolean }) {
  const { inUse, onUse, isMissing } = props;
  if (inUse === null) {
    return (
      <p className="text-muted">
        This workspace names no gateway: models of other providers go through <code>default</code>,
        Workers AI models through none.
      </p>
    );
  }
  if (isMissing) {
    return (
      <Banner
        tone="warning"
        actions={
          <Button size="small" onClick={() => onUse(null)}>
            Name none
          </Button>
        }
      >
        This workspace uses <b className="font-mono font-medium">{inUse}</b>, which this account
        does not have: requests are refused. Use another one, or name none.
      </Banner>
    );
  }
  return (
    <p className="flex flex-wrap items-center gap-2 text-muted">
      <span>
        This workspace uses <b className="font-mono font-medium text-ink">{inUse}</b> for every
        column that names no other.
      </span>
      <Button size="small" onClick={() => onUse(null)}>
        Name none
      </Button>
    </p>
  );
}

/** A gateway by its name, for tokens that may use gateways and not list them. */
export function TypedGateway({ onUse }: Pick<WorkspaceGateway, 'onUse'>) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (GATEWAY_ID_PATTERN.test(typed)) onUse(typed);
      }}
    >
      <span aria-hidden>Or use one that you know by its name</span>
      <TextField label="Gateway name" mono value={typed} onChange={setTyped} className="w-48" />
      <Button type="submit" disabled={!GATEWAY_ID_PATTERN.test(typed)}>
        Use for this workspace
      </Button>
    </form>
  );
}
