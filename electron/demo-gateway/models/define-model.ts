import { parseModelId } from '@shared/domain/model';
import type { RequestFormat } from '@shared/domain/run-request';
import type { SimulatedModel } from './simulated-model';

type Required = Pick<
  SimulatedModel,
  'id' | 'description' | 'timeToFirstToken' | 'tokensPerSecond' | 'typicalTokens' | 'manner'
>;

const ALL_BUT_MESSAGES: RequestFormat[] = ['chat-completions', 'responses', 'run'];
const CHAT_AND_RUN: RequestFormat[] = ['chat-completions', 'run'];
const MESSAGES_FIRST: RequestFormat[] = ['messages', 'chat-completions', 'run'];

/** The formats that a text model of this author answers (cloudflare-api.md §9.4). */
function formatsOf(author: string, workersAi: boolean): RequestFormat[] {
  if (author === 'anthropic') return MESSAGES_FIRST;
  // On Workers AI only the gpt-oss family, also of this author, knows the Responses format.
  if (author === 'openai') return ALL_BUT_MESSAGES;
  return workersAi ? ['run', 'chat-completions'] : CHAT_AND_RUN;
}

/** A text model with tools and no reasoning, unless `given` says otherwise. */
export function textModel(given: Required & Partial<SimulatedModel>): SimulatedModel {
  const { author, name, workersAi } = parseModelId(given.id);
  return {
    name,
    author,
    task: 'Text Generation',
    formats: formatsOf(author, workersAi),
    contextWindow: null,
    maxOutputTokens: 32_768,
    price: null,
    priceText: null,
    reasoning: false,
    thinkTags: false,
    vision: false,
    tools: true,
    nativeStream: false,
    reasoningTokens: 0,
    paidOnly: false,
    deprecatedOn: null,
    terms: null,
    media: null,
    ...given,
  };
}

/** A model that answers with something other than text, only through `/ai/run`. */
export function mediaModel(
  given: Pick<SimulatedModel, 'id' | 'task' | 'description' | 'timeToFirstToken'> &
    Partial<SimulatedModel>,
): SimulatedModel {
  return textModel({
    formats: ['run'],
    maxOutputTokens: null,
    tools: false,
    tokensPerSecond: 0,
    typicalTokens: 0,
    manner: 'plain',
    ...given,
  });
}
