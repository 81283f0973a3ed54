/** Why a command cannot be read; `at` counts bytes from its start. Never repeats a value: it may be a secret. */
export class CurlProblem extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}
