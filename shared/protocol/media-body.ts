import { mediaType } from './answer-kind';
import { connectionLostError, tooLargeError } from './answer-error';
import { toBase64 } from './base64';
import { failed, type AnswerSink, type BodyReader } from './body-reader';

/** Bytes of one image, sound or film beyond which it is given up. */
const MAX_MEDIA_BYTES = 64 * 1024 * 1024;

/** Reads a body that is the bytes of an image, a sound or a film (cloudflare-api.md §8.1 "raw"). */
export function createMediaBody(contentType: string, sink: AnswerSink): BodyReader {
  const chunks: Uint8Array[] = [];
  let size = 0;

  return {
    push(bytes) {
      size += bytes.length;
      if (size <= MAX_MEDIA_BYTES) chunks.push(bytes.slice());
    },
    end(how) {
      if (size > MAX_MEDIA_BYTES) return failed(tooLargeError('Answer', MAX_MEDIA_BYTES));
      const bytes = joined(chunks, size);
      // The magic bytes are right where the header may not be (cloudflare-api.md §8.1).
      const mimeType = mediaType(bytes) ?? contentType.split(';')[0]!.trim();
      sink.frame({ event: null, data: `(${mimeType}, ${size} bytes)` });
      if (how === 'broken-off') {
        return { ending: 'cut-off', finishReason: null, error: connectionLostError(0) };
      }
      sink.event({
        type: 'media',
        kind: mediaKind(mimeType),
        mimeType,
        base64: toBase64(bytes),
        url: null,
      });
      return { ending: 'completed', finishReason: null, error: null };
    },
    get settled() {
      return size > MAX_MEDIA_BYTES;
    },
  };
}

/** The half of a MIME type that says how to show it; what is no sound and no film is tried as an image. */
export function mediaKind(mimeType: string): 'image' | 'audio' | 'video' {
  if (mimeType.startsWith('audio/')) return 'audio';
  return mimeType.startsWith('video/') ? 'video' : 'image';
}

function joined(chunks: Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
