import { isStreamed } from './is-streamed';
import { pythonAccountUrl, READ_ACCOUNT } from './python-environment';
import { callArguments, clientArguments, pythonSdkNotes, unsendable } from './python-sdk';
import { notSpoken } from './sdk-formats';
import type { Snippet, SnippetInput } from './snippet';

/** Python with the `anthropic` package, for the Messages format. */
export function pythonAnthropicSnippet({ request, wire, apiBase }: SnippetInput): Snippet {
  if (request.format !== 'messages') {
    return notSpoken('Anthropic', request.format, 'Python, standard library');
  }
  const refused = unsendable(wire);
  if (refused !== null) return refused;
  const streamed = isStreamed(wire);
  const text = `import os

from anthropic import Anthropic

# The SDK would send this key along with the token.
os.environ.pop("ANTHROPIC_API_KEY", None)

${READ_ACCOUNT}
client = Anthropic(
    auth_token=os.environ["CLOUDFLARE_API_TOKEN"],
    base_url=${pythonAccountUrl(apiBase, 'ai')},
${clientArguments(wire)}${streamed ? '' : LONG_TIMEOUT}
)

${streamed ? 'stream' : 'answer'} = client.messages.create(
${callArguments(wire.body, NAMED)}
)
${streamed ? PRINT_STREAM : PRINT_WHOLE}
`;
  return { available: true, text, notes: pythonSdkNotes('anthropic', '1.13.0') };
}

/** Arguments of `messages.create` that the app itself sends; its newer versions no longer name temperature and top_p. */
const NAMED = [
  'model',
  'max_tokens',
  'system',
  'messages',
  'stop_sequences',
  'output_config',
  'stream',
];
/** Seconds; told no time, the SDK refuses long answers that are not streamed. */
const LONG_TIMEOUT = '\n    timeout=3600,';

const PRINT_STREAM = `for event in stream:
    if event.type == "content_block_delta" and event.delta.type == "text_delta":
        print(event.delta.text, end="", flush=True)`;
const PRINT_WHOLE = `for block in answer.content:
    if block.type == "text":
        print(block.text)`;
