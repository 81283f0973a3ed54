import type { SourceRow } from './source-row';

const EMBEDDINGS = 'Text Embeddings';
const IMAGE = 'Text-to-Image';
const HEARING = 'Automatic Speech Recognition';
const SPEECH = 'Text-to-Speech';

/** Workers AI models that do something else than write text (cloudflare-api.md §9.3). */
export const WORKERS_AI_OTHER: readonly SourceRow[] = [
  {
    id: '@cf/baai/bge-small-en-v1.5',
    task: EMBEDDINGS,
    formats: 'R',
    context: 512,
    price: [0.02],
  },
  { id: '@cf/baai/bge-base-en-v1.5', task: EMBEDDINGS, formats: 'R', context: 512, price: [0.067] },
  {
    id: '@cf/baai/bge-large-en-v1.5',
    task: EMBEDDINGS,
    formats: 'R',
    context: 512,
    price: [0.204],
  },
  { id: '@cf/baai/bge-m3', task: EMBEDDINGS, formats: 'R', context: 60_000, price: [0.012] },
  {
    id: '@cf/qwen/qwen3-embedding-0.6b',
    task: EMBEDDINGS,
    formats: 'R',
    context: 8_192,
    price: [0.012],
  },
  { id: '@cf/google/embeddinggemma-300m', task: EMBEDDINGS, formats: 'R' },
  { id: '@cf/pfnet/plamo-embedding-1b', task: EMBEDDINGS, formats: 'R', price: [0.019] },
  { id: '@cf/baai/bge-reranker-base', task: 'Reranking', formats: 'R', price: [0.003] },
  {
    id: '@cf/black-forest-labs/flux-1-schnell',
    task: IMAGE,
    formats: 'R',
    prices: { 'per 512 by 512 tile': 0.0000528, 'per step': 0.0001056 },
  },
  {
    id: '@cf/black-forest-labs/flux-2-dev',
    task: IMAGE,
    formats: 'R',
    prices: { 'per input tile, per step': 0.00021, 'per output tile, per step': 0.00041 },
  },
  {
    id: '@cf/black-forest-labs/flux-2-klein-4b',
    task: IMAGE,
    formats: 'R',
    prices: { 'per input tile': 0.000059, 'per output tile': 0.000287 },
  },
  {
    id: '@cf/black-forest-labs/flux-2-klein-9b',
    task: IMAGE,
    formats: 'R',
    prices: { 'for the first megapixel': 0.015, 'per further megapixel': 0.002 },
  },
  {
    id: '@cf/leonardo/lucid-origin',
    task: IMAGE,
    formats: 'R',
    prices: { 'per 512 by 512 tile': 0.006996, 'per step': 0.000132 },
  },
  {
    id: '@cf/leonardo/phoenix-1.0',
    task: IMAGE,
    formats: 'R',
    prices: { 'per 512 by 512 tile': 0.00583, 'per step': 0.00011 },
  },
  { id: '@cf/stabilityai/stable-diffusion-xl-base-1.0', task: IMAGE, formats: 'R' },
  { id: '@cf/bytedance/stable-diffusion-xl-lightning', task: IMAGE, formats: 'R' },
  { id: '@cf/lykon/dreamshaper-8-lcm', task: IMAGE, formats: 'R' },
  { id: '@cf/runwayml/stable-diffusion-v1-5-inpainting', task: IMAGE, formats: 'R' },
  {
    id: '@cf/openai/whisper',
    task: HEARING,
    formats: 'R',
    prices: { 'per audio minute': 0.000453 },
    doubt: 'The price list rounds it to $0.0005.',
  },
  { id: '@cf/openai/whisper-tiny-en', task: HEARING, formats: 'R' },
  {
    id: '@cf/openai/whisper-large-v3-turbo',
    task: HEARING,
    formats: 'R',
    prices: { 'per audio minute': 0.0005 },
  },
  {
    id: '@cf/deepgram/nova-3',
    task: HEARING,
    formats: 'R',
    prices: { 'per audio minute': 0.0052, 'per audio minute over a WebSocket': 0.0092 },
  },
  {
    id: '@cf/deepgram/flux',
    task: HEARING,
    formats: 'R',
    prices: { 'per audio minute over a WebSocket': 0.0077 },
  },
  {
    id: '@cf/pipecat-ai/smart-turn-v2',
    task: 'Turn detection',
    formats: 'R',
    prices: { 'per audio minute': 0.00033795 },
  },
  {
    id: '@cf/deepgram/aura-1',
    task: SPEECH,
    formats: 'R',
    prices: { 'per 1,000 characters': 0.015 },
  },
  {
    id: '@cf/deepgram/aura-2-en',
    task: SPEECH,
    formats: 'R',
    prices: { 'per 1,000 characters': 0.03 },
  },
  {
    id: '@cf/deepgram/aura-2-es',
    task: SPEECH,
    formats: 'R',
    prices: { 'per 1,000 characters': 0.03 },
  },
  {
    id: '@cf/myshell-ai/melotts',
    task: SPEECH,
    formats: 'R',
    prices: { 'per audio minute': 0.0002 },
  },
  { id: '@cf/meta/m2m100-1.2b', task: 'Translation', formats: 'R', price: [0.342, 0.342] },
  {
    id: '@cf/ai4bharat/indictrans2-en-indic-1B',
    task: 'Translation',
    formats: 'R',
    price: [0.342, 0.342],
  },
  { id: '@cf/facebook/bart-large-cnn', task: 'Summarization', formats: 'R' },
  {
    id: '@cf/huggingface/distilbert-sst-2-int8',
    task: 'Text Classification',
    formats: 'R',
    price: [0.026],
  },
  {
    id: '@cf/microsoft/resnet-50',
    task: 'Image Classification',
    formats: 'R',
    prices: { 'per M images': 2.51 },
  },
  { id: '@cf/llava-hf/llava-1.5-7b-hf', task: 'Image-to-Text', formats: 'R' },
];
