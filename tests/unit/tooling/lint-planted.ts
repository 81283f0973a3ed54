import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The root of the checkout that is tested. */
export const PROJECT = join(import.meta.dirname, '../../..');

/** One complaint of the linter. */
export interface Complaint {
  /** Relative to the planted folder, with forward slashes. */
  file: string;
  /** Like `eslint(no-restricted-imports)`. */
  rule: string;
  /** What the reader is told: message and help. */
  text: string;
}

interface OxlintReport {
  diagnostics: { filename: string; code?: string; message: string; help?: string }[];
}

/**
 * Lints the given sources (path → text) under the project's own rules, in a folder of their own,
 * and returns what the linter says.
 */
export async function lintPlanted(sources: Record<string, string>): Promise<Complaint[]> {
  const folder = await mkdtemp(join(tmpdir(), 'planted-'));
  try {
    for (const file of ['.oxlintrc.json', 'tsconfig.base.json']) {
      await cp(join(PROJECT, file), join(folder, file));
    }
    const tsconfig = JSON.stringify({ extends: './tsconfig.base.json' });
    for (const [file, text] of Object.entries({ ...sources, 'tsconfig.json': tsconfig })) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    const report = JSON.parse(await oxlint(folder)) as OxlintReport;
    return report.diagnostics.map(({ filename, code = '', message, help = '' }) => ({
      file: filename.replaceAll('\\', '/'),
      rule: code,
      text: `${message} ${help}`,
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs the linter in `folder`; its exit code says only whether it complained. */
async function oxlint(folder: string): Promise<string> {
  const program = join(PROJECT, 'node_modules/oxlint/bin/oxlint');
  const run = promisify(execFile)(process.execPath, [program, '--type-aware', '-f', 'json'], {
    cwd: folder,
    maxBuffer: 16 * 1024 * 1024,
    env: { ...process.env, PATH: `${join(PROJECT, 'node_modules/.bin')}:${process.env['PATH']}` },
  });
  return run.then(
    (done) => done.stdout,
    (failure: Error & { stdout?: string }) => failure.stdout ?? Promise.reject(failure),
  );
}
