import { ScatterChart } from '@renderer/ui/chart/scatter-chart';
import type { GatewayPolicy } from '@shared/domain/gateway-policy';
import type { ExpiryFinding } from '@shared/domain/lab/expiry-finding';
import type { LabShot } from '@shared/domain/lab/lab';
import { shotMark } from '../state/shot-words';
import { SHOT_KINDS } from './shot-kinds';

/** Up to which age an entry was still there: HIT and MISS over the age at which it was asked for. */
export function ExpiryResult(props: {
  finding: ExpiryFinding;
  shots: readonly LabShot[];
  policy: GatewayPolicy;
}) {
  const { finding, shots, policy } = props;
  const points = finding.probes.flatMap(({ shot: index, age }) => {
    const shot = shots[index];
    const kind = shot === undefined ? null : shotMark(shot);
    if (kind === null || age === null) return [];
    return [{ name: `Shot ${index + 1}`, x: age * 1_000, y: shot?.endedAfter ?? 0, kind }];
  });
  const asked = policy.cacheTtl === null ? '' : ` Asked for: cf-aig-cache-ttl: ${policy.cacheTtl}.`;
  return (
    <ScatterChart
      label="HIT or MISS over the entry’s age"
      x={{ label: 'Age of the entry', unit: 'ms' }}
      y={{ label: 'Total', unit: 'ms' }}
      kinds={SHOT_KINDS}
      points={points}
      note={`${finding.text ?? 'Nothing was asked of the entry yet.'}${asked}`}
    />
  );
}
