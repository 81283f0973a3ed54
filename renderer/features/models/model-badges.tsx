import { Pill } from '@renderer/ui/pill';
import { modelStanding, type Model } from '@shared/domain/model';
import { UNLISTED_REASON } from './model-words';

/** What a reader must not miss of a model: simulated, gone, not listed or going, for paying accounts only. */
export function ModelBadges({ model }: { model: Model }) {
  const { demo, gone, deprecatedOn, paidOnly } = model;
  const standing = modelStanding(model);
  return (
    <>
      {demo ? <Pill tone="info">Demo</Pill> : null}
      {standing === 'gone' ? <Pill tone="fail">Gone</Pill> : null}
      {standing === 'unlisted' ? (
        <Pill className="relative z-1" title={UNLISTED_REASON}>
          Not listed
        </Pill>
      ) : null}
      {deprecatedOn !== null && !gone ? <Pill tone="miss">Until {deprecatedOn}</Pill> : null}
      {paidOnly ? <Pill>Paid plan</Pill> : null}
    </>
  );
}
