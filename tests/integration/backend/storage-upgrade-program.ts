import { writeSync } from 'node:fs';
import { fillBatch } from '@electron/backend/storage/fill-old-runs';
import { openDatabase } from '@electron/backend/storage/open-database';

// A program of its own, to be killed while it upgrades a log: says when it begins, when the schema is there, and when a part of the runs is filled.
writeSync(1, 'begin\n');
const { database, notice } = openDatabase(process.argv[2] ?? '', Date.now);
if (notice !== null) throw new Error(notice);
writeSync(1, 'schema\n');
while (fillBatch(database)) writeSync(1, 'filled\n');
database.close();
