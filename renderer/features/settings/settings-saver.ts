import type { Settings } from '@shared/domain/settings';

/** Where settings are shown and stored. */
export interface SettingsPort {
  /** What is stored now. */
  read(): Settings;
  show(settings: Settings): void;
  /** Resolves with what was stored. */
  send(settings: Settings): Promise<Settings>;
}

/** Changes some settings. Rejects with the refusal, after which they show what they were. */
export type SaveSettings = (change: Partial<Settings>) => Promise<void>;

/**
 * Shows changes at once and stores them one after the other, each on top of what was stored before it: a refusal takes
 * back its own change only, and none overwrites another.
 */
export function createSettingsSaver(port: SettingsPort): SaveSettings {
  let stored: Settings | null = null;
  let waiting: Partial<Settings>[] = [];
  let last: Promise<void> = Promise.resolve();

  const save = async (change: Partial<Settings>, before: Settings) => {
    try {
      stored = await port.send({ ...(stored ?? before), ...change });
    } finally {
      waiting = waiting.filter((other) => other !== change);
      port.show(Object.assign({}, stored ?? before, ...waiting) as Settings);
      if (waiting.length === 0) stored = null;
    }
  };

  return (change) => {
    const before = port.read();
    stored ??= before;
    waiting.push(change);
    port.show({ ...before, ...change });
    const turn = last.then(() => save(change, before));
    last = turn.catch(() => {});
    return turn;
  };
}
