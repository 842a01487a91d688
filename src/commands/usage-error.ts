/** The command line asks for nothing the program can do; the message says so in Chinese, and the usage follows it. */
export class UsageError extends Error {}

/** The program cannot run as it is set up at the moment; the message says in Chinese what to do. */
export class CannotRun extends Error {}
