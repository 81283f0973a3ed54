import type { AppError } from './app-error';

/** What the token doctor checks, in this order. */
export const DOCTOR_STEPS = [
  'account-id',
  'token',
  'workers-ai',
  'ai-gateway',
  'gateway',
  'gateway-authentication',
  'credits',
  'log-system',
  'logs',
] as const;

/** One check of the token doctor. */
export type DoctorStepId = (typeof DOCTOR_STEPS)[number];

/** `unknown`: could not be told, which is no failure, e.g. a balance that this token may not read. */
export type DoctorState = 'passed' | 'failed' | 'warning' | 'unknown' | 'skipped';

/** What one check found. */
export interface DoctorStep {
  id: DoctorStepId;
  title: string;
  state: DoctorState;
  /** What was found, in one line. */
  message: string;
  /** What to change; null where nothing has to be. */
  hint: string | null;
  /** The page where it is changed or explained. */
  link: { label: string; url: string } | null;
  /** The exact call, with `$CLOUDFLARE_API_TOKEN` in the secret's place; null where none was made. */
  curl: string | null;
  /** Set where the call failed. */
  error: AppError | null;
  /** Milliseconds; null where no call was made. */
  duration: number | null;
}
