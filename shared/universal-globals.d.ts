// The few globals of the web platform that Node, Electron and every browser share.
// `shared` may use these and nothing else; its tsconfig has neither DOM nor Node types.

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: Uint8Array, options?: { stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
}

declare function btoa(data: string): string;
declare function atob(data: string): string;

declare class URLSearchParams {
  constructor(entries?: Record<string, string>);
  toString(): string;
}
