/** Makes every `\r\n` a `\n`, piece by piece; a lone `\r` becomes its visible symbol. A `\r` at the end of a piece waits for what follows it. */
export class LineEnds {
  #waiting = '';

  /** The next piece with `\n` line ends; `last` gives out what still waits. */
  read(piece: string, last: boolean): string {
    let text = this.#waiting + piece;
    this.#waiting = '';
    if (!last && text.endsWith('\r')) {
      this.#waiting = '\r';
      text = text.slice(0, -1);
    }
    return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '␍') : text;
  }
}
