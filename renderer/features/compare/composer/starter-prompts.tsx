import { Button } from '@renderer/ui/button';
import { useCompare } from '../compare-context';
import { focusComposer } from './prompt-box';

const STARTERS = [
  {
    label: 'Explain retries with backoff',
    prompt: 'When should a client retry, and how long should it wait?',
  },
  {
    label: 'Compare two data structures',
    prompt: 'Compare a B-tree and an LSM tree in a table, then say when to choose which.',
  },
  {
    label: 'Write a small function',
    prompt: 'Write a TypeScript function that debounces another one, with a test.',
  },
] as const;

/** First steps for an empty comparison. */
export function StarterPrompts() {
  const { workspace, demo } = useCompare();
  const fill = (draft: string) => {
    workspace.edit((current) => ({ ...current, draft }));
    focusComposer();
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-sm">
      <span className="text-faint">Try</span>
      {STARTERS.map(({ label, prompt }) => (
        <Button key={label} size="small" onClick={() => fill(prompt)}>
          {label}
        </Button>
      ))}
      {demo ? (
        <Button size="small" onClick={() => fill('/fault ')}>
          See a failure
        </Button>
      ) : null}
    </div>
  );
}
