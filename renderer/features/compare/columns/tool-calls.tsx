import { CopyButton } from '@renderer/ui/copy-button';
import { RawText } from '@renderer/ui/markdown/raw-text';
import type { ToolCall } from '@shared/domain/run';

/** Calls of tools that the model asked for, as far as their arguments have arrived. */
export function ToolCalls({ calls }: { calls: readonly ToolCall[] }) {
  return calls.map((call, index) => (
    <div key={index} className="rounded-md border border-line bg-sunken text-sm">
      <div className="flex items-center gap-2 border-b border-line py-1 pr-1 pl-2.5">
        <span className="text-faint">tool call</span>
        <span className="font-mono font-medium break-all">{call.name ?? 'unnamed'}</span>
        <span className="flex-1" />
        <CopyButton label="Copy arguments" text={call.arguments} />
      </div>
      <div className="px-2.5 py-2 font-mono">
        <RawText text={indentJson(call.arguments)} />
      </div>
    </div>
  ));
}

function indentJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Still arriving, or not JSON at all: shown as it came.
    return text;
  }
}
