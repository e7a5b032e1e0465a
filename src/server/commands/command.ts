import type { Database } from '../../platform/database/database.ts';

/** Where a command speaks to: `print` is its answer, `progress` tells the person who waits. */
export interface CommandOutput {
  print(line: string): void;
  progress(line: string): void;
}

/** What was written on the command line, by the name of the option or argument. */
export type CommandArguments = Readonly<Record<string, string | undefined>>;

/**
 * A command over an open database. It runs in the process that holds the database, which for the embedded one may be a serving server:
 * so it reads nothing of its own process (environment, working directory, terminal).
 */
export type Command = (database: Database, given: CommandArguments, output: CommandOutput) => Promise<void>;

/** The command cannot be carried out; the message says why to the person who gave it. Exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** The command was not understood. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The value of an argument that a command cannot do without. Throws {@link UsageError}. */
export function requireArgument(given: CommandArguments, name: string): string {
  const value = given[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`The argument "${name}" is missing.`);
  return value;
}

/** The process's exit code for what a command threw: 2 for not understood, 1 for anything else. */
export function exitCodeOf(error: unknown): 1 | 2 {
  return error instanceof UsageError ? 2 : 1;
}
