import { createSettingsSaver, type SettingsPort } from '@renderer/features/settings/settings-saver';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import { expect, it } from 'vitest';

interface Sent {
  settings: Settings;
  accept(): void;
  refuse(): void;
}

/** A backend that answers when it is told to. */
function backend() {
  const sent: Sent[] = [];
  const shown: Settings[] = [DEFAULT_SETTINGS];
  const port: SettingsPort = {
    read: () => shown.at(-1) as Settings,
    show: (settings) => void shown.push(settings),
    send: (settings) =>
      new Promise((resolve, reject) => {
        sent.push({
          settings,
          accept: () => resolve(settings),
          refuse: () => reject(new Error('refused')),
        });
      }),
  };
  const nth = async (index: number): Promise<Sent> => {
    while (sent[index] === undefined) await Promise.resolve();
    return sent[index];
  };
  return { port, shown: () => shown.at(-1), nth, count: () => sent.length };
}

it('shows a change before it is stored', async () => {
  const { port, shown, nth } = backend();
  const saved = createSettingsSaver(port)({ theme: 'dark' });
  expect(shown()).toMatchObject({ theme: 'dark' });
  (await nth(0)).accept();
  await saved;
  expect(shown()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

it('stores one change after the other, each with those before it', async () => {
  const { port, shown, nth, count } = backend();
  const save = createSettingsSaver(port);
  const both = Promise.all([save({ theme: 'dark' }), save({ density: 'compact' })]);
  const first = await nth(0);
  expect(count()).toBe(1);
  first.accept();
  const second = await nth(1);
  expect(second.settings).toMatchObject({ theme: 'dark', density: 'compact' });
  expect(shown()).toMatchObject({ theme: 'dark', density: 'compact' });
  second.accept();
  await both;
});

it('takes back a refused change alone', async () => {
  const { port, shown, nth } = backend();
  const save = createSettingsSaver(port);
  const first = save({ apiBase: 'nonsense' });
  const second = save({ theme: 'dark' });
  (await nth(0)).refuse();
  await expect(first).rejects.toThrow('refused');
  expect(shown()).toMatchObject({ apiBase: null, theme: 'dark' });
  const sent = await nth(1);
  expect(sent.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
  sent.accept();
  await second;
});

it('begins with what is stored then, not with what it stored last', async () => {
  const { port, nth } = backend();
  const save = createSettingsSaver(port);
  const first = save({ theme: 'dark' });
  (await nth(0)).accept();
  await first;
  port.show({ ...DEFAULT_SETTINGS, enterSends: true });
  void save({ density: 'compact' });
  expect((await nth(1)).settings).toEqual({
    ...DEFAULT_SETTINGS,
    enterSends: true,
    density: 'compact',
  });
});
