/** What a model does; decides how a prompt becomes its input (cloudflare-api.md §8). */
export type ModelTask =
  | 'text-generation'
  | 'text-to-image'
  | 'text-to-speech'
  | 'speech-recognition'
  | 'text-embeddings'
  | 'reranking'
  | 'translation'
  | 'summarization'
  | 'text-classification'
  | 'image-classification'
  | 'image-to-text'
  | 'text-to-video'
  | 'other';
