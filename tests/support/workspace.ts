import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_SNIPPET_FORM } from '@shared/domain/snippet-form';
import { DEFAULT_PARAMETERS } from '@shared/domain/run-request';
import { USUAL_LOG_LAYOUT, type Workspace } from '@shared/domain/workspace';

/** A workspace with one column. */
export function exampleWorkspace(): Workspace {
  return {
    version: 1,
    title: 'Example',
    draft: 'a draft',
    columns: [
      {
        id: 'a',
        model: 'openai/gpt-4.1',
        task: 'text-generation',
        format: 'chat-completions',
        modelInPath: false,
        system: '',
        parameters: DEFAULT_PARAMETERS,
        policy: INHERIT_ALL,
        promptSynced: true,
        settingsSynced: true,
        draft: '',
        turns: [],
      },
    ],
    focusedColumn: 'a',
    gatewayId: null,
    sidebarOpen: true,
    inspectorOpen: false,
    inspectorWidth: 336,
    snippet: DEFAULT_SNIPPET_FORM,
    logLayout: USUAL_LOG_LAYOUT,
    waterfallOpen: false,
    inspectorTab: 'wire',
    recentModels: [],
    promptHistory: [],
  };
}
