import type { Database } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/errors/refusal.ts';
import { say } from '../../platform/messages.ts';
import type { ControlRequest } from '../http/control-endpoint.ts';
import { type Command, CommandError, type CommandOutput, UsageError } from './command.ts';

/** Runs one of the commands that need an open database, wherever it is open. Throws `CommandError` and `UsageError`. */
export async function runCommandOn(database: Database, request: ControlRequest, output: CommandOutput): Promise<void> {
  const load = Object.hasOwn(databaseCommands, request.command) ? databaseCommands[request.command] : undefined;
  if (!load) throw new UsageError(`There is no command "${request.command}".`);
  const command = await load();
  try {
    await command(database, request.arguments, output);
  } catch (error) {
    throw error instanceof Refusal ? new CommandError(inWords(error)) : error;
  }
}

/** What an administrator would read of a refused act, field by field. */
function inWords({ facts }: Refusal): string {
  return facts.map(({ field = [], message, values }) => `${field.length > 0 ? `${field.join('.')}: ` : ''}${say(message, ['en'], values)}`).join('\n');
}

/** Each is loaded when it is asked for: a server that serves has no use for most of them. */
const databaseCommands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./migrate.ts')).migrate,
  seed: async () => (await import('./seed.ts')).seed,
  'verify-audit': async () => (await import('./verify-audit.ts')).verifyAudit,
  'workspace create': async () => (await import('./create-workspace.ts')).createWorkspaceCommand,
  import: async () => (await import('./import-file.ts')).importFile,
  'key create': async () => (await import('./keys.ts')).createKeyCommand,
  'key list': async () => (await import('./keys.ts')).listKeysCommand,
  'key rotate': async () => (await import('./keys.ts')).rotateKeyCommand,
  'key revoke': async () => (await import('./keys.ts')).revokeKeyCommand,
};
