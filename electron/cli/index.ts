#!/usr/bin/env node
import { appErrorOf } from './app-error-of';
import {
  parseCliOptions,
  type CliOptions,
  type DoctorOptions,
  type ExportCommand,
  type ImportCommand,
  type LabCommand,
  type LogCommand,
  type ModelsCommand,
  type SnippetCommand,
} from './cli-options';
import { createCliPorts } from './cli-ports';
import { exportRuns } from './export-runs';
import { fileTrouble } from './file-trouble';
import { showGatewayLog } from './gateway-log';
import { importCurl } from './import-curl';
import { experimentOf } from './lab/experiment-of';
import { runExperiment } from './lab/run-experiment';
import { listLog } from './list-log';
import { listModels } from './list-models';
import { openBackend } from './open-backend';
import { chooseOutput } from './output/choose-output';
import { printSnippet } from './print-snippet';
import { readConversations } from './read-conversations';
import { readText } from './read-text';
import { expectedRuns, runComparison } from './run-comparison';
import { runDoctor } from './run-doctor';
import { HELP, UsageError } from './usage-error';
import { watchParent } from './watch-parent';

const INTERRUPTED = 130;

async function main(args: readonly string[]): Promise<number> {
  const options = parseCliOptions(args);
  if (options === null) {
    process.stdout.write(HELP);
    return 0;
  }
  switch (options.command) {
    case 'run':
      return compare(options);
    case 'doctor':
      return examine(options);
    case 'models':
      return list(options);
    case 'lab':
      return experiment(options);
    case 'log':
      return showLog(options);
    case 'export':
      return exportLog(options);
    case 'snippet':
      return print(options);
    case 'import':
      return take(options);
  }
}

async function examine(options: DoctorOptions): Promise<number> {
  const backend = await openBackend(createCliPorts(options, process.env), options);
  const interrupted = new AbortController();
  onInterrupt(() => interrupted.abort());
  try {
    const write = (text: string): void => void process.stdout.write(text);
    const isWell = await runDoctor(backend, options, { write, signal: interrupted.signal });
    if (interrupted.signal.aborted) return INTERRUPTED;
    return isWell ? 0 : 1;
  } finally {
    await backend.close();
  }
}

async function list(options: ModelsCommand): Promise<number> {
  const backend = await openBackend(createCliPorts(options, process.env), options);
  onInterrupt(() => process.exit(INTERRUPTED));
  try {
    const isWhole = await listModels(backend, options, {
      write: (text) => void process.stdout.write(text),
      warn: (line) => console.error(line),
    });
    return isWhole ? 0 : 1;
  } finally {
    await backend.close();
  }
}

async function experiment(options: LabCommand): Promise<number> {
  // The retry lab asks the demo gateway, whoever is connected, and says so.
  const asked = { ...options, demo: options.demo || options.kind === 'retry' };
  const definition = await experimentOf(options);
  const backend = await openBackend(createCliPorts(asked, process.env), asked);
  const interrupted = new AbortController();
  onInterrupt(() => {
    interrupted.abort();
    backend.stopRuns();
  });
  try {
    const isWhole = await runExperiment(
      backend,
      { definition, json: options.json },
      {
        write: (text) => void process.stdout.write(text),
        tell: (line) => console.error(line),
        signal: interrupted.signal,
      },
    );
    if (interrupted.signal.aborted) return INTERRUPTED;
    return isWhole ? 0 : 1;
  } finally {
    await backend.close();
  }
}

async function showLog(options: LogCommand): Promise<number> {
  // What is in the log of the app can be read without an account.
  const demo = options.demo || options.gatewayId === null;
  const backend = await openBackend(createCliPorts(options, process.env), { demo });
  onInterrupt(() => process.exit(INTERRUPTED));
  try {
    const write = (text: string): void => void process.stdout.write(text);
    if (options.gatewayId === null) await listLog(backend, options, write);
    else await showGatewayLog(backend, options, { json: options.json, write });
    return 0;
  } finally {
    await backend.close();
  }
}

async function exportLog(options: ExportCommand): Promise<number> {
  // What is in the log can be written without an account.
  const backend = await openBackend(createCliPorts(options, process.env), { demo: true });
  const interrupted = new AbortController();
  onInterrupt(() => interrupted.abort());
  try {
    await exportRuns(backend, options, interrupted.signal);
    return 0;
  } catch (error) {
    if (interrupted.signal.aborted) return INTERRUPTED;
    throw error;
  } finally {
    await backend.close();
  }
}

async function print(options: SnippetCommand): Promise<number> {
  onInterrupt(() => process.exit(INTERRUPTED));
  const isAvailable = await printSnippet(options, {
    write: (text) => void process.stdout.write(text),
    tell: (line) => console.error(line),
  });
  return isAvailable ? 0 : 1;
}

async function take(options: ImportCommand): Promise<number> {
  onInterrupt(() => process.exit(INTERRUPTED));
  importCurl(await readText('-', 'import'), {
    json: options.json,
    tokenInUse: process.env['CLOUDFLARE_API_TOKEN'],
    write: (text) => void process.stdout.write(text),
    tell: (line) => console.error(line),
  });
  return 0;
}

async function compare(options: CliOptions): Promise<number> {
  const conversations = await readConversations(options);
  const output = chooseOutput(options, expectedRuns(conversations));
  const backend = await openBackend(createCliPorts(options, process.env), options);
  let isInterrupted = false;
  onInterrupt(() => {
    isInterrupted = true;
    backend.stopRuns();
  });
  try {
    const tell = (line: string): void => console.error(line);
    const endings = await runComparison(backend, conversations, { output, tell });
    if (isInterrupted) return INTERRUPTED;
    return endings.every((ending) => ending === 'completed') ? 0 : 1;
  } finally {
    await backend.close();
  }
}

function onInterrupt(stop: () => void): void {
  let isInterrupted = false;
  const interrupt = (): void => {
    // Whoever asks twice does not want to wait for the runs to be written.
    if (isInterrupted) process.exit(INTERRUPTED);
    isInterrupted = true;
    stop();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  // The reader is gone, e.g. `| head`: nobody is left to pay for.
  process.stdout.on('error', interrupt);
  watchParent(process.env, interrupt);
}

// What is said on the way may have no reader any more; what was asked for still has.
process.stderr.on('error', () => {});
let lost: string | null = null;
process.stdout.on('error', (error) => (lost ??= fileTrouble(error)));
process.on('exit', () => {
  // A reader that is gone has had enough.
  if (lost === null || lost === 'EPIPE') return;
  console.error(`The output was not written to its end: ${lost}.`);
  process.exitCode = 1;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    console.error(`${error.message}\nRun with --help for the options.`);
    process.exitCode = 2;
  } else {
    const { message, hint } = appErrorOf(error);
    console.error([message, hint].filter(Boolean).join(' '));
    process.exitCode = 1;
  }
}
// Once all is printed: a keychain that still asks somebody for a password would keep the program alive.
process.stdout.write('', () => setImmediate(() => process.exit()));
