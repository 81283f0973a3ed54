import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { definitionToText } from '@electron/backend/lab/definition-file/write-definition';
import { parseCliOptions } from '@electron/cli/cli-options';
import { experimentOf } from '@electron/cli/lab/experiment-of';
import { runExperiment } from '@electron/cli/lab/run-experiment';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import type { CacheFigures } from '@shared/domain/lab/cache-figures';
import type { FormatsFigures } from '@shared/domain/lab/formats-figures';
import type { Lab } from '@shared/domain/lab/lab';
import { cacheLab } from '@tests/support/lab-request';
import { finished, runCli, startCli } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ASK = ['--model', 'openai/gpt-4.1', '--prompt', 'hi'];
const asked = (demo: Pick<RunningDemoGateway, 'requests'>) =>
  demo.requests().filter(({ method }) => method === 'POST');

type LabJson = Lab & { figures: CacheFigures };

const SAVED = cacheLab({
  type: 'repeat',
  shots: 3,
  pacing: { type: 'sequential', gap: 0 },
});
const DEFINITION = definitionToText(SAVED);

/** Runs the command in this process, on a demo gateway that takes no time: a program of its own takes a second to start. */
async function lab(...args: string[]) {
  await using app = await testBackend();
  const options = parseCliOptions(['lab', ...args, '--demo']);
  if (options?.command !== 'lab') throw new Error('No lab.');
  let [stdout, stderr] = ['', ''];
  const definition = await experimentOf(options);
  const isWhole = await runExperiment(
    app.backend,
    { definition, json: options.json },
    {
      write: (text) => void (stdout += text),
      tell: (line) => void (stderr += `${line}\n`),
      signal: new AbortController().signal,
    },
  );
  return { isWhole, stdout, stderr, asked: asked(app.demo) };
}

describe('the program', () => {
  let demo: RunningDemoGateway;
  let environment: Record<string, string>;
  beforeAll(async () => {
    demo = await createDemoGateway({ pace: 0 });
    const { accountId, token } = demo.address;
    environment = { CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: token };
  });
  afterAll(() => demo.stop());
  const where = () => ['--api-base', demo.address.apiBase, '--data-dir', ':memory:'];

  it('prints the very experiment with its figures, which are those of the gateway, and ends with 0', async () => {
    const args = ['lab', 'cache', ...ASK, '--shots', '6', '--gap', '5', '--json'];
    const { code, stdout, stderr } = await runCli([...args, ...where()], environment);
    expect(code).toBe(0);
    const { state, shots, figures } = JSON.parse(stdout) as LabJson;
    expect(state).toBe('completed');
    const statuses = asked(demo).map(({ cacheStatus }) => cacheStatus);
    expect(shots.map(({ cacheStatus }) => cacheStatus)).toEqual(statuses);
    expect(figures).toMatchObject({ hits: 5, misses: 1, hitRate: 5 / 6 });
    expect(figures.hit.total.count).toBe(5);
    expect(stderr.match(/^\d\/6 · /gm)).toHaveLength(6);
    expect(stdout + stderr).not.toContain(demo.address.token);
  });

  it('stops at Ctrl+C with 130, and prints what came', async () => {
    const before = asked(demo).length;
    const args = ['lab', 'cache', ...ASK, '--shots', '400', '--gap', '20', '--json'];
    const child = startCli([...args, ...where()], environment);
    const result = finished(child);
    await waitUntil(() => asked(demo).length > before + 3);
    child.kill('SIGINT');
    const { code, stdout } = await result;
    expect(code).toBe(130);
    const { state, shots } = JSON.parse(stdout) as LabJson;
    expect(state).toBe('stopped');
    expect(shots.filter((shot) => shot.state === 'completed').length).toBeGreaterThan(1);
    expect(asked(demo).length).toBeLessThan(before + 400);
  });

  it('goes on where nobody reads what it says on the way', async () => {
    const child = startCli(
      ['lab', 'cache', ...ASK, '--shots', '3', '--gap', '5', '--json', ...where()],
      environment,
    );
    child.stderr?.destroy();
    if (!child.stdout) throw new Error('Nothing can be read.');
    const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(JSON.parse(stdout)).toMatchObject({ state: 'completed', figures: { hits: 2 } });
    expect(code).toBe(0);
  });

  it('ends with 2 where the definition is of another experiment', async () => {
    using folder = temporaryFolder();
    const file = folder.file('lab.yaml');
    writeFileSync(file, DEFINITION);
    const args = ['lab', 'matrix', '--definition', file];
    const { code, stderr } = await runCli([...args, ...where()], environment);
    expect(stderr).toContain('The definition is of lab cache, not of lab matrix');
    expect(code).toBe(2);
  });

  it('rehearses retries whatever account the environment names half of, and ends with 1 where the budget stops them', async () => {
    const args = ['lab', 'retry', ...ASK, '--budget', '0.000001', '--data-dir', ':memory:'];
    const { code, stdout, stderr } = await runCli(args, { CLOUDFLARE_ACCOUNT_ID: 'mine' });
    expect(stdout).toContain('Demo: everything below is simulated.');
    expect(stderr).toContain('of the budget of this experiment is left');
    expect(code).toBe(1);
  });
});

describe('lab cache', () => {
  it('prints a table for people', async () => {
    const { isWhole, stdout, ...seen } = await lab('cache', ...ASK, '--changes', 'seed,metadata');
    expect(isWhole).toBe(true);
    expect(stdout).toMatch(/^2 +same again +HIT +200 /m);
    expect(stdout).toMatch(/^HIT 2 · MISS 2 · hit rate 50 %$/m);
    expect(stdout).toMatch(/^seed +another /m);
    expect(stdout).toMatch(/^metadata +the same /m);
    expect(seen.asked).toHaveLength(4);
  });

  it('warns of what cannot work before it starts, and says where it could not go on', async () => {
    const skip = ['--header', 'cf-aig-skip-cache=true'];
    const { isWhole, stdout, stderr } = await lab('cache', ...ASK, '--changes', 'seed', ...skip);
    expect(isWhole).toBe(false);
    expect(stderr).toContain('! The request skips the cache (cf-aig-skip-cache)');
    expect(stderr).toContain('sent again, was no HIT');
    expect(stdout).toContain('The experiment is not whole: failed.');
  });

  it('refuses a budget that it could not keep', async () => {
    const unknown = ['--model', 'nobody/knows', '--prompt', 'hi', '--budget', '1'];
    await expect(lab('cache', ...unknown)).rejects.toThrow(
      'The budget cannot be kept: no price is known of nobody/knows.',
    );
  });
});

describe('lab matrix, retry and formats', () => {
  it('matrix: sends every cell, as often as is asked', async () => {
    const axis = ['--axis', 'cf-aig-cache-ttl=60,300', '--axis', 'temperature=0.1,0.9'];
    const prompts = ['--prompt', 'What is DNS?'];
    const { isWhole, stdout, ...seen } = await lab(
      'matrix',
      ...ASK,
      ...prompts,
      ...axis,
      '--repeats',
      '2',
    );
    expect(isWhole).toBe(true);
    expect(seen.asked).toHaveLength(16);
    const ttls = seen.asked.map(({ headers }) => headers['cf-aig-cache-ttl']);
    expect(ttls.filter((ttl) => ttl === '300')).toHaveLength(8);
    // The key knows no lifetime, so that of two cells with another lifetime one hits the other's entry.
    const hits = seen.asked.filter(({ cacheStatus }) => cacheStatus === 'HIT').length;
    const rates = [...stdout.matchAll(/ (\d+) % /g)].map(([, rate]) => Number(rate));
    expect(rates).toHaveLength(8);
    expect(rates.reduce((sum, rate) => sum + rate / 100, 0) * 2).toBe(hits);
  });

  it('retry: shows what was foreseen beside what came', async () => {
    const pattern = ['--pattern', 'fail-first;count=1;status=503;ms=5'];
    const { stdout } = await lab('retry', ...ASK, ...pattern, '--backoff', 'linear', '--runs', '2');
    expect(stdout).toContain('Demo: everything below is simulated.');
    expect(stdout).toMatch(/^linear +2 +0 +0 +2 +2 /m);
    expect(stdout.match(/ 503, \d+–\d+ 200$/gm)).toHaveLength(2);
  });

  it('formats: one line for each', async () => {
    const { isWhole, stdout, ...seen } = await lab(
      'formats',
      ...ASK,
      '--formats',
      'chat,responses',
    );
    expect(isWhole).toBe(true);
    expect(stdout).toMatch(/^Chat completions +completed +200 /m);
    expect(seen.asked.map(({ path }) => path.split('/').at(-1)).toSorted()).toEqual([
      'completions',
      'responses',
    ]);
  });

  it('formats: as JSON, what went over the wire of each, as the demo gateway counted it', async () => {
    const { stdout, ...seen } = await lab(
      'formats',
      ...ASK,
      '--formats',
      'chat,responses',
      '--json',
    );
    const { figures } = JSON.parse(stdout) as { figures: FormatsFigures };
    const counts = figures.answers.map(({ events }) =>
      Object.values(events).reduce((sum, count) => sum + count, 0),
    );
    expect(counts).toEqual(
      ['completions', 'responses'].map(
        (end) => seen.asked.find(({ path }) => path.endsWith(end))?.framesSent,
      ),
    );
    expect(figures.answers.map(({ isFirstText }) => isFirstText)).toEqual([true, true]);
    expect(figures.wire.body.find(({ name }) => name === 'input')?.values).toEqual([null, '"hi"']);
  });
});

describe('--definition', () => {
  it('runs an experiment as the app saves it', async () => {
    using folder = temporaryFolder();
    const file = folder.file('lab.yaml');
    writeFileSync(file, DEFINITION);
    const { stdout, ...seen } = await lab('cache', '--definition', file, '--budget', '5', '--json');
    expect((JSON.parse(stdout) as LabJson).definition).toEqual({ ...SAVED, budget: 5 });
    expect(seen.asked).toHaveLength(3);
  });

  it.each([
    ['cannot be read: there is no such file', null],
    ['Line 22, column 1: “colour” is not known here.', `${DEFINITION}colour: red\n`],
  ])('is refused: %s', async (words, content) => {
    using folder = temporaryFolder();
    const file = folder.file('lab.yaml');
    if (content !== null) writeFileSync(file, content);
    await expect(lab('cache', '--definition', file)).rejects.toThrow(words);
  });
});
