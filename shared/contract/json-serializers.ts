/**
 * What JSON would turn into `null` on the way between page and backend: with this, an infinite number arrives as what it
 * is, and is refused by name. Both ends of a pipe are given the same list.
 */
export const JSON_SERIALIZERS = [
  {
    // Numbers below 20 belong to oRPC itself.
    type: 20,
    condition: (value: unknown): boolean => value === Infinity || value === -Infinity,
    serialize: (value: unknown): unknown => String(value),
    deserialize: (text: unknown): unknown => Number(text),
  },
];
