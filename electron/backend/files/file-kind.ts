/** The keys and indices that lead to a value. */
export type Path = readonly (string | number)[];

/** What files of one kind are called, may hold and how large they may be. */
export interface FileKind {
  /** What people call it, e.g. `definition`. */
  name: string;
  /** MiB; a larger file is refused unread. */
  largest: number;
  /** Words, marks and line ends; more would only keep the parser busy. */
  mostPieces: number;
  /** True where a value is taken as it is written, so that `007` stays what it is. */
  isVerbatim(path: Path): boolean;
  /** True where a value cannot be a secret, e.g. an image. */
  isData(path: Path): boolean;
}
