import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';

/** One turn of a conversation as text. */
export interface Turn {
  role: string;
  text: string;
}

/** All turns of a request in any of the formats, oldest first. */
export function readTurns(input: JsonObject): Turn[] {
  if (Array.isArray(input['messages'])) return input['messages'].flatMap(readTurn);
  if (Array.isArray(input['contents'])) return input['contents'].flatMap(readTurn);
  if (Array.isArray(input['input'])) return input['input'].flatMap(readTurn);
  for (const field of ['input', 'prompt', 'text', 'input_text', 'query']) {
    const value = input[field];
    if (typeof value === 'string') return [{ role: 'user', text: value }];
  }
  return [];
}

/** The text of any content: a string, or the text parts of an array. */
export function contentText(content: Json | undefined): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  const parts = content.map((part) =>
    isJsonObject(part) && typeof part['text'] === 'string' ? part['text'] : '',
  );
  return parts.filter((text) => text !== '').join('\n');
}

function readTurn(value: Json): Turn[] {
  if (!isJsonObject(value)) return [];
  if (value['type'] === 'function_call_output') return [{ role: 'tool', text: '' }];
  const { role } = value;
  if (typeof role !== 'string') return [];
  const content = value['content'] ?? value['parts'];
  const isResult =
    Array.isArray(content) &&
    content.some((part) => isJsonObject(part) && part['type'] === 'tool_result');
  return [
    {
      role: isResult ? 'tool' : role === 'model' ? 'assistant' : role,
      text: contentText(content),
    },
  ];
}
