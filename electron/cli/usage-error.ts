/** A command line that cannot be run; the message names the option. Ends with exit code 2. */
export class UsageError extends Error {}

/** What `--help` prints. */
export const HELP = `Run one prompt on several models through Cloudflare's AI Gateway and compare.

Usage:
  ai-gateway-playground run --prompt TEXT --model ID [--model ID …] [options]
  ai-gateway-playground run FILE [options]
  ai-gateway-playground snippet FILE|(options of run) [--language NAME] [--column N] [--shortest]
  ai-gateway-playground doctor [--gateway ID] [options]
  ai-gateway-playground models [--author NAME] [--task TASK] [--search WORDS] [options]
  ai-gateway-playground lab cache|retry|formats|matrix --definition FILE [--budget USD] [options]
  ai-gateway-playground lab cache|retry|formats|matrix --prompt TEXT --model ID [options]
  ai-gateway-playground log [--text WORDS] [--filter name=value …] [--limit N] [options]
  ai-gateway-playground log --gateway ID [--id LOG | --text WORDS --filter name=value … --limit N] [options]
  ai-gateway-playground import < COMMAND > FILE
  ai-gateway-playground export --format har|jsonl|csv|markdown|html [--run ID … | --last N] [options]

Options of run, which runs a prompt, or a comparison as the app saves it (FILE; - reads it from the standard
input): the prompts of each column one after another, asked anew whatever answers stand in the file
  --prompt TEXT          the prompt, sent to every model
  --model ID             a model such as openai/gpt-4.1 or @cf/moonshotai/kimi-k2.6; may be repeated
  --format FORMAT        run, chat, responses or messages (default: chat)
  --system TEXT          the system prompt
  --param name=value     temperature, max_tokens, top_p, seed, stop, reasoning_effort, or any other
                         field of the body, as JSON where it is JSON; may be repeated
  --header name=value    a request header, e.g. cf-aig-gateway-id=my-gateway; may be repeated
  --no-stream            ask for the whole answer at once

Options of snippet, which prints a request as something to paste, and asks nobody (FILE, or the options of run):
  --language NAME        curl (default), powershell, cmd, http, typescript-openai, typescript-anthropic,
                         typescript-fetch, workers, python-openai, python-anthropic or python
  --column N             which request (default: 1, the first model or column)
  --shortest             curl with the token as an argument, which the list of processes shows

Options of doctor, which checks step by step what the token can do:
  --gateway ID           the gateway to look at (default: default)

Options of models, which lists the catalogue:
  --author NAME          only models of this author, e.g. openai
  --task TASK            only models for this, e.g. text-generation or text-to-image
  --search WORDS         only models whose id and description have all these words

Options of lab, which runs an experiment (--model, --prompt, --format, --system, --param, --header as above):
  --definition FILE      an experiment as the app saves it; - reads it from the standard input
  --budget USD           estimated: no request is sent that could pass it
  --name TEXT            what the experiment is called in the app
  --stream               ask for streams: cache and matrix ask for whole answers, which gateways keep
 cache: the same request many times; keeps answers for 60 s where no cf-aig-cache-ttl is given
  --shots N              how often (default: 20)
  --gap MS               ms between two, one after another (default: 250)
  --at-once N            or: so many at once
  --interval MS          or: one every so many ms, whether the one before has ended or not
  --ages S,S,…           instead: when does an entry expire? Asks at these ages, in seconds
  --changes NAME,…       instead: what makes another cache key? metadata, event-id, cache-ttl, stream, seed,
                         temperature, max-tokens, trailing-space, format, or all
  --no-mark              send the prompt as it is: an earlier answer may lie in the cache
 retry: always on the demo gateway; 3 attempts, 250 ms apart, where no header says otherwise
  --pattern PATTERN      fail-first;count=2;status=500;ms=200 (default), slow-first-byte;ms=3000;count=2
                         or flaky;percent=30;status=503;ms=100
  --backoff NAME,…       constant, linear, exponential (default: all three)
  --runs N               runs of each (default: 3)
  --at-once N            so many at once (default: 3)
 formats: the same request in several formats at once
  --formats NAME,…       run, chat, responses, messages (default: all four)
 matrix: every combination of the axes' values against every --prompt, which may be repeated
  --axis FIELD=V,V,…     e.g. cf-aig-cache-ttl=60,300,unset or temperature=0,1; may be repeated
  --repeats N            how often each, one after another (default: 1)
  --at-once N            so many cells at once (default: 3)
  --no-mark              send prompts as they are: cells may answer each other from the cache

Options of log, which lists the runs that are kept, newest first; sends nothing:
  --text WORDS           words that prompt or answer have, all of them; three letters of the last will do
  --filter name=value    model, author, format, state, status, cache (hit, miss or none), gateway, finish,
                         metadata=key or metadata=key=value, from, to (UTC), min- and max-cost (USD),
                         -duration (ms) and -tokens, pinned=yes; may be repeated: all of them must hold,
                         and of one name given twice either
  --limit N              how many runs, 1 to 500 (default: 50)
 with --gateway: the gateway's own log instead, read from the API
  --gateway ID           the gateway, e.g. default
  --id LOG               one entry, by its cf-aig-log-id: its figures beside those of the run in the log;
                         with --json its bodies, too
  --filter name=value    by the names of the API: model, provider, cached, success, cost, tokens, duration,
                         created_at, metadata.key, metadata.value, …; in place of = also != ~ (contains)
                         < and >, which a shell wants in quotes; may be repeated as above

import reads a curl command of bash from the standard input and prints it as a comparison file; it runs and
sends nothing, and leaves a token out.

Options of export, which writes runs of the log to the standard output, oldest first; sends no prompt:
  --format FORMAT        har: requests and raw answers, for browser tools; jsonl: whole runs, one a line;
                         csv: figures; markdown, html: a report to read
  --run ID               a run of the log; may be repeated
  --last N               instead: the newest so many (default: 50)
  --name TEXT            the title of a report
  --output FILE          write to a file instead; one that is there already is left alone
  --force                but with this it is replaced

Options of all:
  --demo                 use the demo gateway on this machine: no account, nothing leaves it
  --api-base URL         another API address: https, or http on this machine; without a path,
                         /client/v4 is added
  --account ID           the account (default: CLOUDFLARE_ACCOUNT_ID)
  --data-dir PATH        where to keep the log (default: the app's own folder)
  --json                 print JSON. run: one object per event, {"column":1,"prompt":1,"event":{…}};
                         doctor: one array of steps; models: one object with the list and its sources;
                         lab: one object with the experiment, its shots and figures
  --help                 print this

The API token is read from CLOUDFLARE_API_TOKEN. Where neither it nor an account is named, the account saved
in the app is used, with its token from the system's keychain. The token is never an option: other programs
can read those.

Exit codes: 0 every run completed, no check failed, every list read, the experiment came to its end ·
1 otherwise · 2 wrong usage · 130 interrupted
`;
