import { encodePng } from './encode-png';
import { encodeWav } from './encode-wav';
import { paintPicture } from './paint-picture';
import { playTones } from './play-tones';
import { createRandom } from './seeded-random';

/** A PNG of 640 × 640 pixels with "Demo" written in it; colours and shapes follow from the prompt. */
export function demoImage(prompt: string): Uint8Array {
  return encodePng(paintPicture(createRandom(`image ${prompt}`)));
}

/** A WAV of 2 to 3 seconds with a few soft tones; the tune follows from the prompt. */
export function demoAudio(prompt: string): Uint8Array {
  return encodeWav(playTones(createRandom(`audio ${prompt}`)));
}
