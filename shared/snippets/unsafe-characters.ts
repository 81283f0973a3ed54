/**
 * Characters that do not stand in source text as they are: controls, invisible and bidi ones (security.md §5.3), and
 * halves of surrogate pairs. To be used with `replace`.
 */
export const UNSAFE_CHARACTERS =
  // eslint-disable-next-line no-control-regex -- naming the forbidden characters is the point
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
