import { FIRST_BYTE_LIMIT } from '@shared/domain/retry/client-limit';

/** Bounds of one run. Times in ms, sizes in bytes or characters. */
export interface RunLimits {
  /** Until status and headers of a streamed answer. */
  headers: number;
  /** Until the next byte, keep-alive comments included. */
  idle: number;
  total: number;
  /** Decoded bytes of one answer: what a compressed answer may grow to. */
  answerBytes: number;
}

/** security.md §7.2 N45–N47 and N50; idle and total times are settings. */
export const RUN_LIMITS: Pick<RunLimits, 'headers' | 'answerBytes'> = {
  headers: FIRST_BYTE_LIMIT,
  answerBytes: 512 * 1024 * 1024,
};
