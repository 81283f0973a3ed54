import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import type { DemoGateway } from '@electron/backend/ports';
import { readOptions, UsageError } from '@electron/demo-gateway/command-line';
import { demoGatewayPort } from '@electron/demo-gateway/demo-gateway-port';

it('fits the port of the backend: one simulator however often it is started', async () => {
  const port: DemoGateway = demoGatewayPort({ pace: 0 });
  const [first, second] = await Promise.all([port.start(), port.start()]);
  expect(second).toEqual(first);
  await port.stop();
  await expect(fetch(`${first.apiBase}/user/tokens/verify`)).rejects.toThrow();
  await port.stop();
});

it('starts when it is asked again, once the port is free', async () => {
  const other = demoGatewayPort({ pace: 0 });
  const port = Number(new URL((await other.start()).apiBase).port);
  const late = demoGatewayPort({ pace: 0, port });
  await expect(late.start()).rejects.toThrow('EADDRINUSE');
  await other.stop();
  expect((await late.start()).apiBase).toContain(`:${port}/`);
  await late.stop();
});

it('runs alone: prints how to reach it and ends on SIGINT', async () => {
  const command = ['--import', 'tsx', 'electron/demo-gateway/index.ts', '--port=0'];
  const child = spawn(process.execPath, command);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.includes('"stream":true')) break;
  }
  const text = lines.join('\n');
  expect(text).toMatch(/API base +http:\/\/127\.0\.0\.1:\d+\/client\/v4/);
  expect(text).toMatch(/account id +[0-9a-f]{32}/);
  expect(text).toMatch(/token +\w{40,}/);
  expect(text).toContain('reset-mid-stream');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('says that a port is taken, and fails', async () => {
  const port = demoGatewayPort({ pace: 0 });
  const taken = new URL((await port.start()).apiBase).port;
  const command = ['--import', 'tsx', 'electron/demo-gateway/index.ts', `--port=${taken}`];
  const child = spawn(process.execPath, command);
  let text = '';
  child.stderr.on('data', (piece: Buffer) => {
    text += piece.toString();
  });
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(text).toBe(
    `Port ${taken} is taken by another program: name another one with --port, or 0 for any that is free.\n`,
  );
  await port.stop();
});

it.each([
  ['--port takes a whole number', '--port=x'],
  ['--port takes a whole number', '--port='],
  ['--port takes a whole number', '--port=70000'],
  ['--pace takes a number', '--pace=fast'],
  ['--fault: there is no fault “teapot”', '--fault=teapot;after=3'],
  ['--management-fault: there is no fault', '--management-fault=teapot'],
  ["Unknown option '--colour'", '--colour'],
])('%s: %s', (message, arg) => {
  expect(() => readOptions([arg])).toThrow(message);
  expect(() => readOptions([arg])).toThrow(UsageError);
});

it('takes a fault with its parameters, and a call for help', () => {
  expect(readOptions(['--port=0', '--fault=cut-off;after=3'])).toMatchObject({
    port: 0,
    fault: 'cut-off;after=3',
  });
  expect(readOptions(['--help'])).toBeNull();
});
