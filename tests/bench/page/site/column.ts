/** One answer on the page, whoever draws it. */
export interface Column {
  /** Adds text at the end; called at most once per frame. */
  append(text: string): void;
  /** How many characters have reached the page's DOM. */
  shown(): number;
  /** Takes the answer away again. */
  clear(): void;
}

/** Makes a column inside an empty scrolling element, which it keeps at its end. */
export type MakeColumn = (element: HTMLElement) => Column;
