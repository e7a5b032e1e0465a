import { seedDemoWorlds } from '../seed.ts';
import type { Command } from './command.ts';

/** `seed`: lays out the demo worlds that are not there yet. */
export const seed: Command = async (database, _given, output) => {
  output.progress('Laying out the demo worlds …');
  const added = await seedDemoWorlds(database);
  output.print(added.length === 0 ? 'The demo worlds are there already.' : `Laid out: ${added.join(', ')}.`);
};
