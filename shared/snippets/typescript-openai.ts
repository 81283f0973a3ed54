import type { RunRequest } from '../domain/run-request';
import { isStreamed } from './is-streamed';
import { javaScriptLiteral } from './javascript-quote';
import { notSpoken } from './sdk-formats';
import type { Snippet, SnippetInput } from './snippet';
import { newClient, NO_RETRIES_NOTE } from './typescript-client';
import { HOW_TO_RUN, READ_ENVIRONMENT } from './typescript-environment';

/** What the SDK's types know as an effort (openai 7). */
const EFFORTS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

/** TypeScript with the `openai` package, for the two formats of OpenAI. */
export function typeScriptOpenAiSnippet(input: SnippetInput): Snippet {
  const { request, wire } = input;
  const speech = SPEECH[request.format];
  if (speech === null) return notSpoken('OpenAI', request.format, 'TypeScript, fetch');
  const streamed = isStreamed(wire);
  const type = `OpenAI.${speech.type}${streamed ? 'Streaming' : 'NonStreaming'}`;
  // Its types know neither other fields nor other efforts; it sends them as they are.
  const cast = isTyped(request) ? '' : ` as unknown as ${type}`;
  const client = newClient(input, {
    constructor: 'OpenAI',
    // Not told otherwise, the SDK names those of the environment, which the gateway's provider does not know.
    credentials: ['apiKey: CLOUDFLARE_API_TOKEN', 'organization: null', 'project: null'],
    base: 'ai/v1',
  });
  const text = `import OpenAI from "openai";

${READ_ENVIRONMENT}

const client = ${client};

const ${streamed ? 'stream' : 'answer'} = await client.${speech.method}(${javaScriptLiteral(wire.body)}${cast});
${streamed ? speech.printStream : speech.printWhole}
`;
  return {
    available: true,
    text,
    notes: [`Install the SDK with npm install openai. ${HOW_TO_RUN}`, NO_RETRIES_NOTE],
  };
}

interface Speech {
  method: string;
  type: string;
  printStream: string;
  printWhole: string;
}

const SPEECH: Record<RunRequest['format'], Speech | null> = {
  run: null,
  messages: null,
  'chat-completions': {
    method: 'chat.completions.create',
    type: 'Chat.ChatCompletionCreateParams',
    printStream: `for await (const chunk of stream) {
  process.stdout.write(chunk.choices[0]?.delta?.content ?? "");
}`,
    printWhole: 'console.log(answer.choices[0]?.message.content);',
  },
  responses: {
    method: 'responses.create',
    type: 'Responses.ResponseCreateParams',
    printStream: `for await (const event of stream) {
  if (event.type === "response.output_text.delta") process.stdout.write(event.delta);
}`,
    printWhole: 'console.log(answer.output_text);',
  },
};

function isTyped({ parameters }: RunRequest): boolean {
  const { extraBody, reasoningEffort } = parameters;
  return extraBody === null && (reasoningEffort === null || EFFORTS.includes(reasoningEffort));
}
