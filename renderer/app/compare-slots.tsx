import type { CompareSlots } from '@renderer/features/compare/compare-context';
import { presetColumns } from '@renderer/features/compare/state/fill-columns';
import { lazy } from 'react';
import { applyPresetAloud } from './model-commands';
import { workspace } from './page-services';

const ModelPicker = lazy(() =>
  import('@renderer/features/models/model-picker').then((module) => ({
    default: module.ModelPicker,
  })),
);
const GatewayPanel = lazy(() =>
  import('@renderer/features/gateway-controls/gateway-panel').then((module) => ({
    default: module.GatewayPanel,
  })),
);
const GatewayPicker = lazy(() =>
  import('@renderer/features/gateway-controls/gateway-picker').then((module) => ({
    default: module.GatewayPicker,
  })),
);
const ColumnRetryTimeline = lazy(() =>
  import('./column-retry-timeline').then((module) => ({
    default: module.ColumnRetryTimeline,
  })),
);
const ColumnWaterfall = lazy(() =>
  import('./column-waterfall').then((module) => ({ default: module.ColumnWaterfall })),
);
const ColumnTimes = lazy(() =>
  import('./column-waterfall').then((module) => ({ default: module.ColumnTimes })),
);
const ColumnCode = lazy(() =>
  import('./column-code').then((module) => ({ default: module.ColumnCode })),
);

const PresetsMenu = lazy(() =>
  import('@renderer/features/models/presets-menu').then((module) => ({
    default: module.PresetsMenu,
  })),
);

const GatewayLogOfRun = lazy(() =>
  import('./gateway-log-of-run').then((module) => ({ default: module.GatewayLogOfRun })),
);

const WireComparison = lazy(() =>
  import('@renderer/features/wire-comparison/wire-comparison').then((module) => ({
    default: module.WireComparison,
  })),
);

const NO_GATEWAY = { label: 'account default', detail: 'no header is sent' };

/** The parts of other features that the Compare screen shows; `apiBase` is where requests go. */
export function compareSlots(apiBase: string): CompareSlots {
  return {
    modelPicker: (props) => <ModelPicker {...props} />,
    gatewayPanel: (props) => (
      <GatewayPanel {...props} retryTimeline={<ColumnRetryTimeline columnId={props.columnId} />} />
    ),
    gatewayPicker: (props) => (
      <GatewayPicker
        {...props}
        label="Gateway of all columns"
        none={NO_GATEWAY}
        className="w-40 shrink-0 font-mono text-sm max-[1120px]:w-28"
      />
    ),
    presets: () => (
      <PresetsMenu
        columns={() => presetColumns(workspace.state.getState())}
        onApply={applyPresetAloud}
      />
    ),
    waterfall: () => <ColumnWaterfall />,
    answerTimes: (props) => <ColumnTimes {...props} />,
    codePanel: (props) => <ColumnCode {...props} apiBase={apiBase} />,
    wireComparison: (props) => <WireComparison {...props} />,
    gatewayLog: (props) => <GatewayLogOfRun {...props} />,
  };
}
