/** From deltas to what a component reads, once per frame. */
export interface StatePath {
  /** The same number of deltas for each column. */
  receive(deltas: readonly string[]): void;
  subscribe(column: number, listener: () => void): () => void;
  /** The column's whole text. */
  read(column: number): string;
}
