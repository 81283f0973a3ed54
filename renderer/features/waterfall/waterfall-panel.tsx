import { IconButton } from '@renderer/ui/icon-button';
import { SegmentedControl } from '@renderer/ui/segmented-control';
import { TimelineLegend } from '@renderer/ui/timeline/timeline-legend';
import type { WaterfallOrigin } from '@shared/domain/waterfall';
import { X } from 'lucide-react';
import { useState } from 'react';
import { PHASES, type WaterfallColumn } from './waterfall-lanes';
import { WaterfallView } from './waterfall-view';

/** What has no name in its own place is too short for one. */
const LEGEND = [PHASES.waiting, PHASES.opening, PHASES.reasoning, PHASES.answering];

/** The times of all columns' last answers on one axis, with a switch for what they are counted from. */
export function WaterfallPanel(props: { columns: () => WaterfallColumn[]; onClose: () => void }) {
  const { columns, onClose } = props;
  const [origin, setOrigin] = useState<WaterfallOrigin>('queued');
  return (
    <section
      aria-label="Waterfall"
      className="flex max-h-[40%] shrink-0 flex-col overflow-y-auto border-t border-line bg-surface px-3.5 pt-1.5 pb-2"
    >
      <div className="flex shrink-0 items-center gap-2.5 pb-1">
        <h2 className="text-sm font-semibold text-muted">Waterfall</h2>
        <SegmentedControl
          label="Times counted"
          className="shrink-0 whitespace-nowrap"
          value={origin}
          onChange={setOrigin}
          options={[
            { value: 'queued', label: 'since queued' },
            { value: 'sent', label: 'since sent' },
          ]}
        />
        <TimelineLegend items={LEGEND} ticks="one event as it arrived" className="grow" />
        <IconButton label="Close waterfall" icon={<X size={13} aria-hidden />} onClick={onClose} />
      </div>
      <WaterfallView label="Times of all columns" columns={columns} origin={origin} />
    </section>
  );
}
