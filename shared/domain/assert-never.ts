/** Ends a `switch` over a union: adding a member without handling it is a compile error here. Throws if reached. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
