import type { Database } from '../../platform/database/database.ts';
import type { ControlRequest } from '../http/control-endpoint.ts';
import { type Command, type CommandOutput, UsageError } from './command.ts';

/** Runs one of the commands that need an open database, wherever it is open. Throws `CommandError` and `UsageError`. */
export async function runCommandOn(database: Database, request: ControlRequest, output: CommandOutput): Promise<void> {
  const load = Object.hasOwn(databaseCommands, request.command) ? databaseCommands[request.command] : undefined;
  if (!load) throw new UsageError(`There is no command "${request.command}".`);
  const command = await load();
  await command(database, request.arguments, output);
}

/** Each is loaded when it is asked for: a server that serves has no use for most of them. */
const databaseCommands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./migrate.ts')).migrate,
  seed: async () => (await import('./seed.ts')).seed,
  'verify-audit': async () => (await import('./verify-audit.ts')).verifyAudit,
};
