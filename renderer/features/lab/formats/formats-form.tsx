import { Field } from '@renderer/ui/field';
import { Switch } from '@renderer/ui/switch';
import { adviceFor } from '@shared/domain/model-advice';
import {
  FORMAT_LABELS,
  REQUEST_FORMATS,
  type RequestFormat,
  type RunRequest,
} from '@shared/domain/run-request';
import { useLabServices } from '../lab-context';
import { useLabDraft } from '../state/use-lab-draft';

const PATHS: Record<RequestFormat, string> = {
  run: '/ai/run',
  'chat-completions': '/ai/v1/chat/completions',
  responses: '/ai/v1/responses',
  messages: '/ai/v1/messages',
};

/** In which formats the request is sent; the last one that is on stays on. What speaks against one stands beside it. */
export function FormatsForm() {
  const [draft, change] = useLabDraft('formats');
  const { formats, request } = draft;
  const doubts = useDoubts(request);
  return (
    <section aria-label="Formats" className="rounded-lg border border-line bg-surface px-3.5 py-3">
      <div
        role="group"
        aria-label="Formats"
        className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] items-start gap-x-8 gap-y-3"
      >
        {REQUEST_FORMATS.map((format) => {
          const on = formats.includes(format);
          return (
            <Field
              key={format}
              label={FORMAT_LABELS[format]}
              wireName={PATHS[format]}
              warning={on ? doubts(format) : null}
            >
              <Switch
                checked={on}
                disabled={on && formats.length === 1}
                onChange={(next) =>
                  change({
                    formats: REQUEST_FORMATS.filter((one) =>
                      one === format ? next : formats.includes(one),
                    ),
                  })
                }
              />
            </Field>
          );
        })}
      </div>
    </section>
  );
}

/** What is known to speak against a format for the request's model, in a sentence; null where nothing is. */
function useDoubts({ model, modelInPath, policy }: RunRequest) {
  const { findModel } = useLabServices();
  return (format: RequestFormat): string | null => {
    const advice = adviceFor({
      model: findModel(model),
      modelId: model,
      format,
      modelInPath,
      gatewayId: policy.gatewayId,
      now: 0,
    });
    return advice.find(({ fix }) => fix?.format !== undefined)?.message ?? null;
  };
}
