import { demoWorlds } from '../../../seeds/demo-world.ts';
import type { Configuration } from '../configuration.ts';
import { createDevelopmentIssuer } from '../identity/development-issuer.ts';
import { loadServerSecret } from '../server-secret.ts';
import { type CommandArguments, CommandError, type CommandOutput, UsageError, requireArgument } from './command.ts';

/**
 * Prints a token of one demo persona: signed with the key that every server of the same secret accepts. Whether the persona is (still)
 * a member is the server's to say.
 */
export async function printToken(configuration: Configuration, given: CommandArguments, output: CommandOutput): Promise<void> {
  if (!configuration.isDemo) throw new CommandError('Tokens of personas exist in demo mode only; in production (GUANXI_DEMO=0) your identity provider signs tokens.');
  const persona = requireArgument(given, 'persona');
  const workspace = workspaceOf(persona, given['workspace']);
  const issuer = createDevelopmentIssuer(await loadServerSecret(configuration));
  output.print(await issuer.sign({ subject: persona, workspace }));
}

/** The first world in which the persona is known, or the one that was asked for. */
function workspaceOf(persona: string, asked: string | undefined): string {
  const worlds = demoWorlds(new Date());
  const ofPersona = worlds.filter(({ users }) => users.some(({ key }) => key === persona)).map(({ slug }) => slug);
  if (ofPersona.length === 0) {
    const known = new Set(worlds.flatMap(({ users }) => users.map(({ key }) => key)));
    throw new UsageError(`There is no persona "${persona}". Known are: ${[...known].join(', ')}.`);
  }
  if (asked !== undefined && !ofPersona.includes(asked)) {
    throw new UsageError(`${persona} has no workspace "${asked}", only ${ofPersona.join(', ')}.`);
  }
  return asked ?? ofPersona[0] ?? '';
}
