import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';

/** Arguments that fit a JSON Schema object; strings are words of the prompt. */
export function exampleArguments(schema: JsonObject, prompt: string): JsonObject {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {};
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      isJsonObject(property) ? exampleOf(property, prompt) : null,
    ]),
  );
}

function exampleOf(schema: JsonObject, prompt: string): Json {
  const choices = schema['enum'];
  if (Array.isArray(choices)) return choices[0] ?? null;
  switch (schema['type']) {
    case 'number':
    case 'integer':
      return prompt.length;
    case 'boolean':
      return true;
    case 'array':
      return isJsonObject(schema['items']) ? [exampleOf(schema['items'], prompt)] : [];
    case 'object':
      return exampleArguments(schema, prompt);
    default:
      return prompt
        .trim()
        .split(/\s+/)
        .slice(-3)
        .join(' ')
        .replace(/[?.!]+$/, '');
  }
}
