import { ANSWER_FAULTS } from './answer-faults';
import { BYTE_FAULTS } from './byte-faults';
import { CACHE_FAULTS } from './cache-faults';
import { CONTENT_FAULTS } from './content-faults';
import { ENCODING_FAULTS } from './encoding-faults';
import { ENDING_FAULTS } from './ending-faults';
import { ERROR_FRAME_FAULTS } from './error-frame-faults';
import type { Fault } from './fault';
import { LINE_FAULTS } from './line-faults';
import { MANAGEMENT_FAULTS } from './management-faults';
import { MEDIA_FAULTS } from './media-faults';
import { REPLY_FAULTS } from './reply-faults';
import { SIZE_FAULTS } from './size-faults';
import { SOCKET_FAULTS } from './socket-faults';
import { STATUS_FAULTS } from './status-faults';
import { UPSTREAM_FAULTS } from './upstream-faults';

/** Every fault by name. */
export const FAULTS: readonly Fault[] = [
  ...UPSTREAM_FAULTS,
  ...CACHE_FAULTS,
  ...STATUS_FAULTS,
  ...REPLY_FAULTS,
  ...ANSWER_FAULTS,
  ...ENDING_FAULTS,
  ...ERROR_FRAME_FAULTS,
  ...LINE_FAULTS,
  ...BYTE_FAULTS,
  ...CONTENT_FAULTS,
  ...ENCODING_FAULTS,
  ...MEDIA_FAULTS,
  ...SIZE_FAULTS,
  ...SOCKET_FAULTS,
  ...MANAGEMENT_FAULTS,
];
