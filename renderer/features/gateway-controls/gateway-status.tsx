import { Button } from '@renderer/ui/button';
import type { GatewayFinding } from './use-gateway-in-play';

/** Through which gateway the request goes, and whether its settings are known. */
export function GatewayStatus({ finding }: { finding: GatewayFinding }) {
  const { gateway, isReading, problem, readAgain } = finding;
  if (gateway.type === 'none') {
    return (
      <p role="status" className="text-sm text-miss">
        No gateway: @cf models are called as plain Workers AI unless one is named. Nothing below has
        an effect.
      </p>
    );
  }
  return (
    <div role="status" className="text-sm text-muted">
      Through <span className="font-mono">{gateway.id}</span>
      {gateway.settings !== null
        ? ', whose own settings apply where no header is sent.'
        : isReading
          ? '. Reading its settings…'
          : gateway.isListed === false
            ? ', which is not in this account’s list: its settings are unknown.'
            : `. Its settings are unknown: ${problem ?? 'they could not be read.'} `}
      {problem === null ? null : (
        <Button size="small" variant="ghost" onClick={readAgain}>
          Read again
        </Button>
      )}
    </div>
  );
}
