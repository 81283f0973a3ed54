import type { RequestFormat } from './run-request';

/** One column of a preset. */
export interface PresetColumn {
  model: string;
  format: RequestFormat;
  /** `/ai/run/@cf/…` instead of the envelope. */
  modelInPath: boolean;
}

/** A saved set of models that fills the columns in one click. */
export interface ModelPreset {
  id: string;
  name: string;
  /** 1 to 8, left to right. */
  columns: PresetColumn[];
}

/** What the user gathered from the catalogue. */
export interface ModelCollections {
  /** Model ids, in the order they were marked. */
  favourites: string[];
  presets: ModelPreset[];
}
