import { client } from '@renderer/rpc/client';
import { sentenceOf } from '@renderer/rpc/to-app-error';
import { Button } from '@renderer/ui/button';
import { ConfirmDialog } from '@renderer/ui/confirm-dialog';
import { showToast } from '@renderer/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { takeSettings, useSettings } from './use-settings';

/** Puts all settings back to those of a first start, after a question and with a way back. */
export function ResetSettings() {
  const queries = useQueryClient();
  const [before, save] = useSettings();
  const [asked, setAsked] = useState(false);

  const reset = async () => {
    try {
      await takeSettings(queries, await client.settings.reset());
      showToast({
        title: 'All settings are reset',
        action: { label: 'Undo', onSelect: () => save(before) },
      });
    } catch (failure) {
      showToast({
        title: 'The settings were not reset',
        description: sentenceOf(failure),
        tone: 'failure',
      });
    }
  };

  return (
    <div className="flex items-center gap-3">
      <p className="grow">
        <span className="block font-medium">Reset</span>
        <span className="text-xs text-faint">All settings as they are after a first start</span>
      </p>
      <Button variant="danger" onClick={() => setAsked(true)}>
        Reset all settings
      </Button>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title="Reset all settings?"
        confirmLabel="Reset"
        danger
        onConfirm={() => void reset()}
      >
        Theme, sending, network, storage limits and shortcuts get the values of a first start. The
        account, the comparison and the log stay.
      </ConfirmDialog>
    </div>
  );
}
