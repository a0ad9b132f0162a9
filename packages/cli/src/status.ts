/** Exit statuses: everything was done; something could not be read; the command was not understood. */
export const STATUS = { done: 0, unread: 1, usage: 2 } as const;
