/** So much of each plain novel is read: enough of every one, in time. Characters. */
export const NOVEL_LENGTH = 250_000;
