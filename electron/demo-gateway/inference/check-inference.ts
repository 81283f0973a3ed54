import { ApiFailure } from '../http/api-failure';
import { findSimulatedModel } from '../models/simulated-models';
import type { SimulatedModel } from '../models/simulated-model';
import type { InferenceRequest } from './inference-request';

/**
 * The model of a request, if it exists and takes what was sent. Throws the refusals of cloudflare-api.md
 * §6.2 and §12.10.
 */
export function checkInference(request: InferenceRequest): SimulatedModel {
  const model = findSimulatedModel(request.modelId);
  if (!model) throw unknownModel(request.modelId);
  checkFormat(request, model);
  if (request.modelId.startsWith('@cf/')) checkNativeInput(request, model);
  else checkProviderInput(request, model);
  return model;
}

/**
 * Assumption: catalogue ids have dots, so a hyphen form is unknown; only the hyphen ids that the API's own
 * examples use are served, because every line of that text has to work (cloudflare-api.md §11.4).
 */
function unknownModel(id: string): ApiFailure {
  if (id.startsWith('@cf/')) {
    return new ApiFailure({ status: 400, code: 5007, message: `No such model ${id} or task` });
  }
  return new ApiFailure({ status: 404, code: 7003, message: `Model not found: ${id}` });
}

function checkFormat({ format }: InferenceRequest, model: SimulatedModel): void {
  if (format === 'run' || model.formats.includes(format)) return;
  // Assumption: the status and the words; that `@cf` models do not speak Messages is documented.
  const code = model.id.startsWith('@cf/') ? 5007 : 7003;
  const message = `Model ${model.id} does not support the ${format} format`;
  throw new ApiFailure({ status: 400, code, message });
}

function checkNativeInput({ input, hasTurns }: InferenceRequest, model: SimulatedModel): void {
  const required = NATIVE_FIELDS[model.task] ?? ['prompt', 'messages', 'input'];
  const given = required.some((field) => input[field] !== undefined);
  if (given && (hasTurns || model.task !== 'Text Generation')) return;
  throw new ApiFailure({
    status: 400,
    code: 5006,
    message:
      `AiError: Bad input: Error: oneOf at '/' not met, 0 matches: ` +
      `required properties at '/' are '${required[0] ?? ''}'`,
  });
}

const NATIVE_FIELDS: Record<string, string[]> = {
  'Text-to-Image': ['prompt', 'multipart'],
  'Text-to-Speech': ['text', 'prompt'],
  'Automatic Speech Recognition': ['audio'],
  'Text Embeddings': ['text', 'query', 'queries', 'documents', 'input'],
  Translation: ['text'],
  Summarization: ['input_text'],
  'Text Classification': ['text', 'query'],
  'Image Classification': ['image'],
  'Image-to-Text': ['image'],
};

function checkProviderInput(request: InferenceRequest, model: SimulatedModel): void {
  const { input, format } = request;
  const fail = (reason: string) =>
    new ApiFailure({
      status: 400,
      code: 7003,
      message: `Model execution failed (User Input Error): ${reason}`,
    });
  const isChat = format === 'chat-completions' || (format === 'run' && 'messages' in input);
  if (/^openai\/(gpt-[5-9]|o\d)/.test(model.id) && isChat && 'max_tokens' in input) {
    throw fail(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    );
  }
  const refusesTemperature =
    (/^openai\/(gpt-[5-9]|o\d)/.test(model.id) && model.reasoning) ||
    /^anthropic\/claude-(opus|sonnet|fable)-5/.test(model.id);
  if (refusesTemperature && 'temperature' in input) {
    throw fail(`Unsupported parameter: 'temperature' is not supported with ${model.id}.`);
  }
  const speaksMessages =
    format === 'messages' || (format === 'run' && model.id.startsWith('anthropic/'));
  if (speaksMessages && request.maxTokens === null) throw fail('max_tokens: Field required');
  if (!request.hasTurns) {
    throw fail(`${format === 'responses' ? 'input' : 'messages'}: Field required`);
  }
}
