import { DataDirectoryLockedError, type DataLock, lockDataDirectory } from '../../platform/database/data-lock.ts';
import type { Configuration } from '../configuration.ts';
import type { ControlRequest } from '../http/control-endpoint.ts';
import { openServedDatabase } from '../open-served-database.ts';
import { type ServingHolder, askServer } from './ask-server.ts';
import type { CommandOutput } from './command.ts';
import { runCommandOn } from './database-commands.ts';

/**
 * Runs a command where the database is: PostgreSQL is opened beside whoever serves it; the embedded database is opened here when
 * nobody holds it, else the server that does is asked.
 */
export async function runDatabaseCommand(configuration: Configuration, request: ControlRequest, output: CommandOutput): Promise<void> {
  if (configuration.databaseUrl) return runHere(configuration, request, output);
  const lock = await lockOrFindServer(configuration.dataDirectory);
  if ('address' in lock) return askServer(lock, request, output);
  try {
    await runHere(configuration, request, output);
  } finally {
    await lock.release();
  }
}

async function runHere(configuration: Configuration, request: ControlRequest, output: CommandOutput): Promise<void> {
  const database = await openServedDatabase(configuration);
  try {
    await runCommandOn(database, request, output);
  } finally {
    await database.close();
  }
}

async function lockOrFindServer(directory: string): Promise<DataLock | ServingHolder> {
  try {
    return await lockDataDirectory(directory);
  } catch (error) {
    if (!(error instanceof DataDirectoryLockedError) || !error.holder?.address) throw error;
    return { ...error.holder, address: error.holder.address };
  }
}
