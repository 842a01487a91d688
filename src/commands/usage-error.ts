/** The program was called or set up wrongly; the message says how to do it right, in Chinese. */
export class UsageError extends Error {}
