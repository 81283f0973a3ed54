import { join } from 'node:path';
import type { LogSize } from '@shared/contract/log';
import { keptImagesSchema } from '@shared/contract/workspace';
import { appError, AppFailure } from '@shared/domain/app-error';
import type { KeptImages } from '@shared/domain/kept-images';
import { createOpenedAnswers, type OpenedAnswers } from '../comparisons/opened-answers';
import { createPromptDocument, type PromptDocument } from './prompt-document';
import { createLabStore, type LabStore } from '../lab/lab-store';
import type { Clock, Log } from '../ports';
import { createCacheSavings, type CacheSavings } from './cache-savings';
import { removeCopies, removeOldCopies } from './database-copies';
import { createDocumentStore, type DocumentStore } from './document-store';
import { fillOldRuns } from './fill-old-runs';
import { enterInstance } from './instance-lock';
import { createDirectReader, createThreadReader } from './log-reader';
import { createLogSearch, type LogSearch } from './log-search';
import { DATABASE_FILE, openDatabase } from './open-database';
import { recoverRuns } from './recover-runs';
import { createRunKeys, type RunKeys } from './run-keys';
import { createRunLog, type RunLog } from './run-log';
import { createRunRecorder, type RunRecorder } from './run-recorder';
import { createSettingsStore, type SettingsStore } from './settings-store';
import { beginsLike } from './workspace-prompts';
import { createWorkspaceStore, type WorkspaceStore } from './workspace-store';

/** Everything that is kept. */
export interface Storage {
  log: RunLog;
  search: LogSearch;
  recorder: RunRecorder;
  settings: SettingsStore;
  workspace: WorkspaceStore;
  keptImages: PromptDocument<KeptImages>;
  openedAnswers: OpenedAnswers;
  labs: LabStore;
  documents: DocumentStore;
  runKeys: RunKeys;
  cacheSavings: CacheSavings;
  /** False: nothing that is stored outlives the program. */
  isLasting: boolean;
  /** The present sentences for a banner, or null. */
  notice(): string | null;
  /** Deletes every run and experiment that has ended, and all copies that hold any. Rejects with `AppFailure` where not every byte went. */
  clearLog(): Promise<LogSize>;
  /** Deletes these runs as far as they have ended, and all copies that may hold them. Rejects as `clearLog` does. */
  removeRuns(runIds: readonly string[]): Promise<LogSize>;
  /** Resolves when all is written and the files are let go. */
  close(): Promise<void>;
}

const SECOND_INSTANCE =
  'Another copy of this app is running on the same data: what one changes, the other shows only after a restart.';
const STILL_READ = appError({
  kind: 'storage',
  code: 'storage-in-use',
  message:
    'The runs were deleted, but another copy of this app was reading them: some bytes may be left.',
  hint: 'Close the other copy, then clear the log.',
  retryable: true,
});
const FILLING =
  'Runs of an earlier version of this app are being made ready for search and filters, which leave them out until then.';
const NOT_FILLED =
  'Older runs could not be made ready for search and filters: check that the disk has room and no other copy of the app is running. The next start goes on.';
const NOT_RECOVERED =
  'Runs that were under way when the app ended last could not be brought to an end: check that the disk has room. The next start tries again.';
const NOT_SAVED =
  'The last run could not be saved: check that the disk has room. Until the app ends it is kept in memory, and tried again with the next one.';
const LAB_NOT_SAVED =
  'The last experiment could not be saved: check that the disk has room. Until the app ends it is kept in memory.';

/** Opens the data folder, ends runs that a crash interrupted, and reads what is stored. Never throws. */
export function openStorage(ports: { dataFolder: string; clock: Clock; log: Log }): Storage {
  const opened = openDatabase(ports.dataFolder, ports.clock.now);
  const { database } = opened;
  const path = join(ports.dataFolder, DATABASE_FILE);
  const instance = enterInstance(database, opened.inMemory ? ':memory:' : ports.dataFolder);
  const { now } = ports.clock;
  const documents = createDocumentStore(database);
  const settings = createSettingsStore(documents);
  const notices = [
    opened.notice ?? (instance.others.size === 0 ? null : SECOND_INSTANCE),
    settings.notice,
  ].filter((notice) => notice !== null);
  for (const notice of notices) ports.log.warn(notice);
  const log = createRunLog(database, {
    owner: instance.owner,
    settings: () => settings.get().log,
    now,
  });
  const tellOnce = (notice: string): void => {
    if (notices.includes(notice)) return;
    ports.log.warn(notice);
    notices.push(notice);
  };
  const takeBack = (notice: string): void => {
    if (notices.includes(notice)) notices.splice(notices.indexOf(notice), 1);
  };
  try {
    recoverRuns(log, instance.others);
  } catch {
    tellOnce(NOT_RECOVERED);
  }
  const filling = fillOldRuns(database, (error) => {
    takeBack(FILLING);
    if (error !== null) tellOnce(NOT_FILLED);
  });
  if (filling !== null) tellOnce(FILLING);
  const recorder = createRunRecorder(log, () => tellOnce(NOT_SAVED));
  const labs = createLabStore(database, {
    ...instance,
    settings: () => settings.get().log,
    now,
    onFailure: () => tellOnce(LAB_NOT_SAVED),
  });
  const prune = (): void => {
    recorder.prune();
    labs.prune();
    if (opened.inMemory) return;
    try {
      removeOldCopies(path, { maxAge: settings.get().log.maxAge, now: now() });
    } catch {
      // The next start tries again.
    }
  };
  prune();
  const reader = opened.inMemory ? createDirectReader(database) : createThreadReader(path);
  const workspace = createWorkspaceStore(documents, () => settings.get().log.storeBodies);
  const keptImages = createPromptDocument<KeptImages>(
    { documents, settings },
    'kept-images',
    keptImagesSchema,
  );
  const openedAnswers = createOpenedAnswers({ documents, settings, workspace });
  settings.onChange(() => {
    workspace.rewrite();
    prune();
  });
  return {
    documents,
    runKeys: createRunKeys(database),
    cacheSavings: createCacheSavings(database),
    isLasting: !opened.inMemory,
    labs,
    log,
    search: createLogSearch(reader),
    recorder,
    settings,
    workspace,
    keptImages,
    openedAnswers,
    notice() {
      if (!recorder.hasUnsaved) takeBack(NOT_SAVED);
      return notices.length === 0 ? null : notices.join(' ');
    },
    async clearLog() {
      recorder.flush();
      recorder.forgetUnsaved();
      filling?.stop();
      const kept = new Set(log.unfinished().map(({ run }) => run.id));
      // What was read from a file was never in the log.
      workspace.forgetRuns({
        isKept: (runId) => kept.has(runId) || openedAnswers.get(runId) !== null,
        mayBePrompt: () => true,
      });
      openedAnswers.forgetUnseen();
      labs.clear();
      const isGone = await log.clear();
      takeBack(FILLING);
      if (!opened.inMemory) removeCopies(path);
      if (!isGone) throw new AppFailure(STILL_READ);
      return log.size();
    },
    async removeRuns(runIds) {
      recorder.flush();
      const running = new Set(log.unfinished().map(({ run }) => run.id));
      const gone = new Set(runIds.filter((runId) => !running.has(runId)));
      workspace.forgetRuns({
        isKept: (runId) => !gone.has(runId),
        mayBePrompt: beginsLike(log.firstWords([...gone])),
      });
      const isGone = await log.remove(runIds);
      if (!opened.inMemory) removeCopies(path);
      if (!isGone) throw new AppFailure(STILL_READ);
      return log.size();
    },
    async close() {
      filling?.stop();
      log.stop();
      recorder.flush();
      await reader.close();
      database.close();
      instance.release();
    },
  };
}
