import { Pill } from '@renderer/ui/pill';
import type { Model } from '@shared/domain/model';

/** What a reader must not miss of a model: simulated, gone or going, for paying accounts only. */
export function ModelBadges({ model }: { model: Model }) {
  const { demo, gone, deprecatedOn, paidOnly } = model;
  return (
    <>
      {demo ? <Pill tone="info">Demo</Pill> : null}
      {gone ? <Pill tone="fail">Gone</Pill> : null}
      {deprecatedOn !== null && !gone ? <Pill tone="miss">Until {deprecatedOn}</Pill> : null}
      {paidOnly ? <Pill>Paid plan</Pill> : null}
    </>
  );
}
