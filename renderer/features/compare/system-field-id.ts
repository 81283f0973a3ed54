/** The id of the inspector's system prompt, to which the composer leads. */
export const SYSTEM_FIELD_ID = 'system-prompt';
