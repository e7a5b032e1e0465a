import type { Command } from './command.ts';

/** `migrate`: a database is opened migrated, or not at all, so there is nothing left to do but to say so. */
export const migrate: Command = async (_database, _given, output) => output.print('The schema is up to date.');
