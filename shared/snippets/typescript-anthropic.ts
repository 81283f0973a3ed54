import type { WireRequest } from '../protocol/dialect';
import { isStreamed } from './is-streamed';
import { javaScriptLiteral } from './javascript-quote';
import { notSpoken } from './sdk-formats';
import type { Snippet, SnippetInput } from './snippet';
import { newClient, NO_RETRIES_NOTE } from './typescript-client';
import { HOW_TO_RUN, READ_ENVIRONMENT } from './typescript-environment';

/** What the SDK's types know as an effort, as an image and no more as a parameter (@anthropic-ai/sdk 1). */
const EFFORTS = ['low', 'medium', 'high', 'xhigh', 'max'];
const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const UNTYPED = ['temperature', 'top_p'];
/** Fields that the SDK takes out of the body (@anthropic-ai/sdk 1). */
const TAKEN_OUT = ['user_profile_id', 'workspace_id'];

/** TypeScript with the `@anthropic-ai/sdk` package, for the Messages format. */
export function typeScriptAnthropicSnippet(input: SnippetInput): Snippet {
  const { request, wire } = input;
  if (request.format !== 'messages') {
    return notSpoken('Anthropic', request.format, 'TypeScript, fetch');
  }
  const streamed = isStreamed(wire);
  const type = `Anthropic.MessageCreateParams${streamed ? 'Streaming' : 'NonStreaming'}`;
  const cast = isTyped(input) ? '' : ` as unknown as ${type}`;
  const client = newClient(input, {
    constructor: 'Anthropic',
    // A token goes as a bearer only by this name, and beside it a key from the environment would be sent as well.
    credentials: ['apiKey: null', 'authToken: CLOUDFLARE_API_TOKEN'],
    // The SDK itself adds /v1/messages (cloudflare-api.md §10).
    base: 'ai',
    ...(streamed ? {} : { timeoutMs: LONG_TIMEOUT_MS }),
  });
  const text = `import Anthropic from "@anthropic-ai/sdk";

${READ_ENVIRONMENT}

const client = ${client};

const ${streamed ? 'stream' : 'answer'} = await client.messages.create(${javaScriptLiteral(wire.body)}${cast});
${streamed ? PRINT_STREAM : PRINT_WHOLE}
`;
  const install = `Install the SDK with npm install @anthropic-ai/sdk. ${HOW_TO_RUN}`;
  return { available: true, text, notes: [install, NO_RETRIES_NOTE, ...takenOut(wire)] };
}

/** Told no time, the SDK refuses long answers that are not streamed. */
const LONG_TIMEOUT_MS = 3_600_000;

const PRINT_STREAM = `for await (const event of stream) {
  if (event.type === "content_block_delta" && event.delta.type === "text_delta") {
    process.stdout.write(event.delta.text);
  }
}`;
const PRINT_WHOLE = `for (const block of answer.content) {
  if (block.type === "text") console.log(block.text);
}`;

function takenOut({ body }: WireRequest): string[] {
  const fields = TAKEN_OUT.filter((field) => field in body);
  return fields.map((field) => `The SDK takes ${field} out of the body and sends it as a header.`);
}

function isTyped({ request, wire }: SnippetInput): boolean {
  const { messages, parameters } = request;
  const { extraBody, reasoningEffort } = parameters;
  const images = messages.flatMap(({ content }) => content.filter((part) => part.type === 'image'));
  return (
    extraBody === null &&
    UNTYPED.every((field) => !(field in wire.body)) &&
    (reasoningEffort === null || EFFORTS.includes(reasoningEffort)) &&
    images.every(({ mimeType }) => IMAGE_TYPES.includes(mimeType))
  );
}
