import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { Dialog } from '@renderer/ui/dialog';
import { TextArea } from '@renderer/ui/text-area';
import type { ModelTask } from '@shared/domain/model-task';
import type { OnePrompt } from '@shared/snippets/one-prompt';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { FoundRequest } from './found-request';
import { readImport } from './read-import';

/** A curl command read while it is typed. What is typed is kept nowhere else, and is gone when the dialog closes. */
export function ImportCurlDialog(props: {
  start: string;
  taskOf: (model: string) => ModelTask | undefined;
  /** Offers to use a token that stands in the command. */
  tokenOffer: (found: { token: string; accountId: string | null }) => ReactNode;
  onAccept: (read: OnePrompt) => void;
  onClose: () => void;
}) {
  const { taskOf, tokenOffer, onAccept, onClose } = props;
  const [text, setText] = useState(props.start);
  const settled = useDeferredValue(text);
  const reading = useMemo(() => readImport(settled, taskOf), [settled, taskOf]);
  const box = useRef<HTMLTextAreaElement>(null);
  const isRead = reading.problem === null && settled === text;

  const showPlace = (line: number, column: number) => {
    const before = text.split('\n').slice(0, line - 1);
    const at = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    box.current?.focus();
    box.current?.setSelectionRange(at, at + 1);
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Import curl"
      description="A command for one of the gateway’s endpoints, as bash reads it. It is read here, not run, and becomes a column whose prompt waits unsent."
      actions={
        <Button
          variant="primary"
          disabled={!isRead}
          onClick={() => {
            if (reading.problem === null) onAccept(reading.one);
          }}
        >
          Make a column
        </Button>
      }
    >
      <TextArea
        ref={box}
        autoFocus
        label="curl command"
        mono
        minRows={6}
        maxRows={8}
        spellCheck={false}
        autoComplete="off"
        placeholder={'curl "https://api.cloudflare.com/client/v4/accounts/…/ai/run" \\\n  …'}
        value={text}
        onChange={setText}
        className="w-full shrink-0"
      />
      {settled.trim() === '' ? null : reading.problem === null ? (
        <>
          {reading.token === null
            ? null
            : tokenOffer({ token: reading.token, accountId: reading.accountId })}
          <FoundRequest one={reading.one} notes={reading.notes} />
        </>
      ) : (
        <Banner
          tone="warning"
          actions={
            <Button size="small" onClick={() => showPlace(reading.line, reading.column)}>
              Show the place
            </Button>
          }
        >
          Line {reading.line}, column {reading.column}: {reading.problem}
        </Banner>
      )}
    </Dialog>
  );
}
