import { isJsonObject, type Json, type JsonObject } from '../domain/json';
import { textMessage, type ChatMessage, type ContentPart } from '../domain/run-request';

/** In which form a body holds its conversation. */
export type ConversationForm = 'chat' | 'responses' | 'messages' | 'task';

/** A conversation, and the keys of the body that it was read from. */
export interface Conversation {
  system: string | null;
  messages: ChatMessage[];
  keys: string[];
}

const MOST_MESSAGES = 2_000;
const MOST_PARTS = 100;
const DATA_URL = /^data:([^;,]{0,100});base64,([A-Za-z0-9+/]*={0,2})$/;
const PROMPT_KEYS = ['prompt', 'text', 'input_text', 'query'];

/** Reads the conversation of a body; null where it holds more than roles, text and images. */
export function readConversation(body: JsonObject, form: ConversationForm): Conversation | null {
  switch (form) {
    case 'chat':
      return chat(body['messages']) ?? promptAlone(body);
    case 'responses':
      return withSystem(responses(body['input']), body, ['input', 'instructions']);
    case 'messages':
      return withSystem(messagesOf(body['messages']), body, ['messages', 'system']);
    case 'task':
      return task(body);
  }
}

function chat(value: Json | undefined): Conversation | null {
  if (!Array.isArray(value)) return null;
  const [first] = value;
  const system = isJsonObject(first) && first['role'] === 'system' ? first['content'] : null;
  const hasSystem = typeof system === 'string' && system !== '' && keysOf(first).length === 2;
  const messages = messagesOf(hasSystem ? value.slice(1) : value);
  if (messages === null) return null;
  return { system: hasSystem ? system : null, messages, keys: ['messages'] };
}

/** The older form of Workers AI's text models (cloudflare-api.md §7.1). */
function promptAlone(body: JsonObject): Conversation | null {
  const prompt = body['prompt'];
  if (typeof prompt !== 'string' || 'messages' in body) return null;
  return { system: null, messages: [textMessage('user', prompt)], keys: ['prompt'] };
}

function responses(value: Json | undefined): ChatMessage[] | null {
  return typeof value === 'string' ? [textMessage('user', value)] : messagesOf(value);
}

function withSystem(
  messages: ChatMessage[] | null,
  body: JsonObject,
  [key = '', systemKey = '']: readonly string[],
): Conversation | null {
  const system = body[systemKey];
  if (messages === null) return null;
  if (typeof system !== 'string' || system === '') return { system: null, messages, keys: [key] };
  return { system, messages, keys: [key, systemKey] };
}

/** The input of a model that does not chat; the first line of a ranking is its query. */
function task(body: JsonObject): Conversation {
  const contexts = body['contexts'];
  const prompt = PROMPT_KEYS.map((key) => body[key]).find((value) => typeof value === 'string');
  const texts = Array.isArray(contexts)
    ? contexts.map((context) => (isJsonObject(context) ? context['text'] : null))
    : [];
  const lines = texts.filter((text) => typeof text === 'string');
  const message = textMessage('user', [prompt ?? '', ...lines].join('\n'));
  // Whether that is what was meant is seen by what it is written as.
  return { system: null, messages: [message], keys: [] };
}

function messagesOf(value: Json | undefined): ChatMessage[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_MESSAGES) return null;
  return allOf(value.map(messageOf));
}

function messageOf(value: Json): ChatMessage | null {
  if (!isJsonObject(value) || keysOf(value).some((key) => key !== 'role' && key !== 'content')) {
    return null;
  }
  const { role, content } = value;
  if (role !== 'user' && role !== 'assistant') return null;
  if (typeof content === 'string') return textMessage(role, content);
  if (!Array.isArray(content) || content.length > MOST_PARTS) return null;
  const parts = allOf(content.map(partOf));
  return parts === null ? null : { role, content: parts };
}

function partOf(value: Json): ContentPart | null {
  if (!isJsonObject(value)) return null;
  const { type, text, image_url: image, source } = value;
  if (typeof text === 'string' && (type === 'text' || type === 'input_text')) {
    return keysOf(value).length === 2 ? { type: 'text', text } : null;
  }
  if (type === 'image_url' && isJsonObject(image) && keysOf(image).length === 1) {
    return imageOf(image['url']);
  }
  // The app asks for the detail that it does not name elsewhere.
  if (type === 'input_image' && value['detail'] === 'auto') return imageOf(image);
  if (type === 'image' && isJsonObject(source) && source['type'] === 'base64') {
    const { media_type: mimeType, data } = source;
    const isRead = typeof mimeType === 'string' && typeof data === 'string';
    return isRead ? imageOf(`data:${mimeType};base64,${data}`) : null;
  }
  return null;
}

function imageOf(url: Json | undefined): ContentPart | null {
  const [, mimeType, base64 = ''] = DATA_URL.exec(typeof url === 'string' ? url : '') ?? [];
  return mimeType === undefined || base64.length % 4 !== 0
    ? null
    : { type: 'image', mimeType, base64 };
}

function keysOf(value: Json | undefined): string[] {
  return isJsonObject(value) ? Object.keys(value) : [];
}

function allOf<Item>(items: (Item | null)[]): Item[] | null {
  const found = items.filter((item) => item !== null);
  return found.length === items.length ? found : null;
}
