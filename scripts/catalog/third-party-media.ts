import type { SourceRow } from './source-row';

/** Models of other providers for images, sound and film of which a price is known (cloudflare-api.md §9.5). */
const PRICED: readonly SourceRow[] = [
  {
    id: 'openai/gpt-image-2',
    task: 'Text-to-Image',
    formats: 'R',
    prices: {
      'Input tokens (per 1M)': 5,
      'Input image tokens (per 1M)': 8,
      'Output image tokens (per 1M)': 30,
    },
  },
  {
    id: 'openai/gpt-image-1.5',
    task: 'Text-to-Image',
    formats: 'R',
    prices: {
      'Input tokens (per 1M)': 5,
      'Input image tokens (per 1M)': 8,
      'Cached input tokens (per 1M)': 1.25,
      'Cached input image tokens (per 1M)': 2,
      'Output image tokens (per 1M)': 32,
      'Output tokens (per 1M)': 10,
    },
  },
  {
    id: 'xai/grok-imagine-image',
    task: 'Text-to-Image',
    formats: 'R',
    prices: { 'Per image': 0.02 },
  },
  {
    id: 'xai/grok-imagine-image-quality',
    task: 'Text-to-Image',
    formats: 'R',
    prices: { 'Per image': 0.05 },
  },
  {
    id: 'xai/grok-imagine-image-2.0',
    task: 'Text-to-Image',
    formats: 'R',
    prices: { 'Per image': 0.04 },
  },
  { id: 'krea/krea-2-medium', task: 'Text-to-Image', formats: 'R', prices: { 'Per image': 0.03 } },
  {
    id: 'black-forest-labs/flux-2-max',
    task: 'Text-to-Image',
    formats: 'R',
    prices: {
      'First output megapixel': 0.07,
      'Per additional output megapixel': 0.03,
      'Per input megapixel': 0.03,
    },
  },
  { id: 'openai/tts-1', task: 'Text-to-Speech', formats: 'R', prices: { 'Per character': 1.5e-5 } },
  {
    id: 'elevenlabs/eleven-v3',
    task: 'Text-to-Speech',
    formats: 'R',
    prices: { 'Per character': 0.0001 },
  },
  { id: 'xai/grok-tts', task: 'Text-to-Speech', formats: 'R', prices: { 'Per character': 1.5e-5 } },
  {
    id: 'openai/gpt-4o-transcribe',
    task: 'Automatic Speech Recognition',
    formats: 'R',
    prices: { 'Per audio minute': 0.006 },
  },
  {
    id: 'xai/grok-imagine-video',
    task: 'Text-to-Video',
    formats: 'R',
    prices: { 'Per second': 0.05 },
  },
  {
    id: 'alibaba/wan-3.0',
    task: 'Text-to-Video',
    formats: 'R',
    prices: { '@480p (per second)': 0.05, '@720p (per second)': 0.1, '@1080p (per second)': 0.2 },
  },
  {
    id: 'google/veo-3.1',
    task: 'Text-to-Video',
    formats: 'R',
    prices: {
      '@720p (per second)': 0.2,
      '@1080p (per second)': 0.2,
      '@4k (per second)': 0.4,
      '@720p w/ audio (per second)': 0.4,
      '@1080p w/ audio (per second)': 0.4,
      '@4k w/ audio (per second)': 0.6,
    },
  },
  {
    id: 'bytedance/seedance-2.0',
    task: 'Text-to-Video',
    formats: 'R',
    prices: {
      '@480p (per second)': 0.07,
      '@720p (per second)': 0.15,
      '@1080p (per second)': 0.37,
      '@4k (per second)': 0.78,
    },
  },
];

/** The others, by task and author: names alone. */
const UNPRICED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Text-to-Image': {
    alibaba: 'qwen-image-3.0-pro wan-2.6-image',
    'black-forest-labs': 'flux-1-kontext-max flux-1-kontext-pro flux-2-flex flux-2-pro-preview',
    bytedance: 'seedream-4.0 seedream-4.5 seedream-5-lite seedream-5-pro',
    google: 'nano-banana nano-banana-2 nano-banana-2-lite nano-banana-pro',
    krea: 'krea-2-large krea-2-medium-turbo',
    openai: 'gpt-image-2.5-flare gpt-image-2.5-sunburst',
    pruna: 'p-image',
    recraft:
      'recraftv3 recraftv4 recraftv4-1 recraftv4-1-pro recraftv4-1-pro-vector recraftv4-1-utility recraftv4-1-utility-pro recraftv4-1-utility-pro-vector recraftv4-1-utility-vector recraftv4-1-vector recraftv4-pro recraftv4-pro-vector recraftv4-vector',
  },
  'Image-to-Image': {
    pruna: 'p-image-edit p-image-try-on p-image-upscale',
  },
  'Text-to-Speech': {
    elevenlabs: 'eleven-flash-v2-5 eleven-multilingual-v2 eleven-turbo-v2-5',
    google: 'gemini-3.1-flash-tts',
    inworld: 'tts-1.5-max tts-1.5-mini tts-2',
    minimax: 'speech-2.8-hd speech-2.8-turbo',
    openai: 'tts-1-hd',
  },
  'Music Generation': {
    elevenlabs: 'music-v2',
    minimax: 'music-2.6',
  },
  'Automatic Speech Recognition': {
    assemblyai: 'universal-3-pro universal-3.5-pro',
    xai: 'grok-stt',
  },
  'Text-to-Video': {
    alibaba: 'hh1-t2v hh1.1-t2v wan-3.0-prime',
    'black-forest-labs': 'flux-3-video',
    bytedance: 'seedance-2.0-fast seedance-2.0-mini seedance-2.5',
    google: 'gemini-omni-1.1-flash gemini-omni-flash veo-3.1-fast',
    lightricks: 'ltx-2-5-fast',
    minimax: 'h3 h3-max hailuo-2.3 hailuo-2.3-fast',
    pixverse: 'v5.6 v6',
    pruna: 'p-video',
    runwayml: 'aleph-2 gen-4.5',
    vidu: 'q3-pro q3-turbo',
  },
  'Image-to-Video': {
    alibaba: 'hh1-i2v hh1.1-i2v hh1.1-r2v wan-2.7-i2v',
    pruna: 'p-video-animate p-video-avatar p-video-replace',
    xai: 'grok-imagine-video-1.5-preview',
  },
  'video-to-video': {
    'black-forest-labs': 'flux-video-upscale',
  },
  websocket: {
    xai: 'grok-voice',
  },
};

/** Models of other providers for images, sound and film. */
export const THIRD_PARTY_MEDIA: readonly SourceRow[] = [
  ...PRICED,
  ...Object.entries(UNPRICED).flatMap(([task, authors]) =>
    Object.entries(authors).flatMap(([author, names]) =>
      names.split(' ').map((name) => ({ id: `${author}/${name}`, task, formats: 'R' })),
    ),
  ),
];
