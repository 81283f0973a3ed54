/** A command line that cannot be run; the message names the option. Ends with exit code 2. */
export class UsageError extends Error {}

/** What `--help` prints. */
export const HELP = `Run one prompt on several models through Cloudflare's AI Gateway and compare.

Usage:
  ai-gateway-playground run --prompt TEXT --model ID [--model ID …] [options]
  ai-gateway-playground doctor [--gateway ID] [options]
  ai-gateway-playground models [--author NAME] [--task TASK] [--search WORDS] [options]

Options of run:
  --prompt TEXT          the prompt, sent to every model
  --model ID             a model such as openai/gpt-4.1 or @cf/moonshotai/kimi-k2.6; may be repeated
  --format FORMAT        run, chat, responses or messages (default: chat)
  --system TEXT          the system prompt
  --param name=value     temperature, max_tokens, top_p, seed, stop, reasoning_effort, or any other
                         field of the body, as JSON where it is JSON; may be repeated
  --header name=value    a request header, e.g. cf-aig-gateway-id=my-gateway; may be repeated
  --no-stream            ask for the whole answer at once

Options of doctor, which checks step by step what the token can do:
  --gateway ID           the gateway to look at (default: default)

Options of models, which lists the catalogue:
  --author NAME          only models of this author, e.g. openai
  --task TASK            only models for this, e.g. text-generation or text-to-image
  --search WORDS         only models whose id and description have all these words

Options of all:
  --demo                 use the demo gateway on this machine: no account, nothing leaves it
  --api-base URL         another API address: https, or http on this machine; without a path,
                         /client/v4 is added
  --account ID           the account (default: CLOUDFLARE_ACCOUNT_ID)
  --data-dir PATH        where to keep the log (default: the app's own folder)
  --json                 print JSON. run: one object per event, {"column":1,"event":{…}};
                         doctor: one array of steps; models: one object with the list and its sources
  --help                 print this

The API token is read from CLOUDFLARE_API_TOKEN. Where neither it nor an account is named, the account saved
in the app is used, with its token from the system's keychain. The token is never an option: other programs
can read those.

Exit codes: 0 every run completed, no check failed, every list read · 1 otherwise · 2 wrong usage ·
130 interrupted
`;
