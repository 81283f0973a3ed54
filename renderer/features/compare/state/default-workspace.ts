import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, type RequestFormat } from '@shared/domain/run-request';
import { DEFAULT_SNIPPET_FORM } from '@shared/domain/snippet-form';
import {
  INSPECTOR_WIDTHS,
  USUAL_LOG_LAYOUT,
  type ColumnState,
  type Workspace,
} from '@shared/domain/workspace';

/** What a new column starts from. Both ids are played by the demo gateway and exist in the real catalogue. */
const FIRST_COLUMNS: readonly { model: string; format: RequestFormat }[] = [
  { model: 'openai/gpt-4.1', format: 'chat-completions' },
  { model: 'anthropic/claude-haiku-4.5', format: 'messages' },
];

/** A column with no turns and nothing tuned, following the shared prompt and settings. */
export function newColumn(model: string, format: RequestFormat): ColumnState {
  return {
    id: crypto.randomUUID(),
    model,
    task: 'text-generation',
    format,
    modelInPath: false,
    system: '',
    parameters: DEFAULT_PARAMETERS,
    policy: INHERIT_ALL,
    promptSynced: true,
    settingsSynced: true,
    draft: '',
    turns: [],
  };
}

/** What a first start shows: two models, two formats, an empty prompt. */
export function defaultWorkspace(): Workspace {
  const columns = FIRST_COLUMNS.map(({ model, format }) => newColumn(model, format));
  return {
    version: 1,
    title: '',
    draft: '',
    columns,
    focusedColumn: columns[0]?.id ?? '',
    gatewayId: null,
    sidebarOpen: true,
    inspectorOpen: true,
    waterfallOpen: false,
    inspectorTab: 'parameters',
    inspectorWidth: INSPECTOR_WIDTHS.usual,
    snippet: DEFAULT_SNIPPET_FORM,
    logLayout: USUAL_LOG_LAYOUT,
    recentModels: [],
    promptHistory: [],
  };
}
