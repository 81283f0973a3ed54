import type { RequestFormat } from '../domain/run-request';
import { isStreamed } from './is-streamed';
import { pythonAccountUrl, READ_ACCOUNT } from './python-environment';
import { callArguments, clientArguments, pythonSdkNotes, unsendable } from './python-sdk';
import { notSpoken } from './sdk-formats';
import type { Snippet, SnippetInput } from './snippet';

/** Python with the `openai` package, for the two formats of OpenAI. */
export function pythonOpenAiSnippet({ request, wire, apiBase }: SnippetInput): Snippet {
  const speech = SPEECH[request.format];
  if (speech === null) return notSpoken('OpenAI', request.format, 'Python, standard library');
  const refused = unsendable(wire);
  if (refused !== null) return refused;
  const streamed = isStreamed(wire);
  const text = `import os

from openai import OpenAI

# The SDK would name them, and the gateway's provider does not know them.
os.environ.pop("OPENAI_ORG_ID", None)
os.environ.pop("OPENAI_PROJECT_ID", None)

${READ_ACCOUNT}
client = OpenAI(
    api_key=os.environ["CLOUDFLARE_API_TOKEN"],
    base_url=${pythonAccountUrl(apiBase, 'ai/v1')},
${clientArguments(wire)}
)

${streamed ? 'stream' : 'answer'} = client.${speech.method}(
${callArguments(wire.body, speech.named)}
)
${streamed ? speech.printStream : speech.printWhole}
`;
  return { available: true, text, notes: pythonSdkNotes('openai', '3.22.1') };
}

interface Speech {
  method: string;
  /** Arguments of the method; all that the app itself sends is among them. */
  named: readonly string[];
  printStream: string;
  printWhole: string;
}

const SPEECH: Record<RequestFormat, Speech | null> = {
  run: null,
  messages: null,
  'chat-completions': {
    method: 'chat.completions.create',
    named: [
      'model',
      'messages',
      'max_tokens',
      'max_completion_tokens',
      'temperature',
      'top_p',
      'seed',
      'stop',
      'reasoning_effort',
      'stream',
      'stream_options',
    ],
    printStream: `for chunk in stream:
    if chunk.choices:
        print(chunk.choices[0].delta.content or "", end="", flush=True)`,
    printWhole: 'print(answer.choices[0].message.content)',
  },
  responses: {
    method: 'responses.create',
    named: [
      'model',
      'input',
      'instructions',
      'max_output_tokens',
      'temperature',
      'top_p',
      'reasoning',
      'stream',
    ],
    printStream: `for event in stream:
    if event.type == "response.output_text.delta":
        print(event.delta, end="", flush=True)`,
    printWhole: 'print(answer.output_text)',
  },
};
