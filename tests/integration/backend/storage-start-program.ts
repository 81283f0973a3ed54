import { openStorage, type Storage } from '@electron/backend/storage/open-storage';
import { systemClock } from '@electron/backend/system-clock';

// A program of its own that opens the storage in each folder that it is told of, and says how that went; it keeps all
// of them open until its parent is gone.
const opened: Storage[] = [];
process.on('message', (dataFolder: string) => {
  const log = { info: () => {}, warn: () => {} };
  const storage = openStorage({ dataFolder, clock: systemClock, log });
  opened.push(storage);
  process.send?.({ isLasting: storage.isLasting, notice: storage.notice() });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
