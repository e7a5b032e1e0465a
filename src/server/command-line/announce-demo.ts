import { demoWorlds } from '../../../seeds/demo-world.ts';
import type { CommandOutput } from '../commands/command.ts';
import type { Configuration } from '../configuration.ts';
import { type DevelopmentIssuer, createDevelopmentIssuer } from '../identity/development-issuer.ts';
import { loadServerSecret } from '../server-secret.ts';

/** Prints what somebody needs who has just started the demo: where it is, who they can be, and a first question that works as pasted. */
export async function announceDemo(configuration: Configuration, url: string, output: CommandOutput): Promise<void> {
  const issuer = createDevelopmentIssuer(await loadServerSecret(configuration));
  const described = await describePersonas(issuer);
  const [manager] = described;
  output.print(`
Guanxi serves the demo world.

  GraphQL  ${url}/graphql
  Health   ${url}/healthz  ${url}/readyz  ${url}/metrics

Who you can be (tokens last 30 days; npm run --silent guanxi -- token <persona> prints a new one):
${described.map(({ name, who, token }) => `\n  ${name.padEnd(longestPersona)}  ${who}\n  ${token}`).join('\n')}

A first question, as the relationship manager:

  curl -s ${url}/graphql -H 'content-type: application/json' \\
    -H 'authorization: Bearer ${manager?.token ?? ''}' \\
    -d '{"query":"${firstQuestion}"}'

Stop with Ctrl-C.`);
}

const firstQuestion = '{ relationships(first: 5) { totalCount nodes { market stage partner { name } } } }';

interface Persona {
  readonly name: string;
  readonly who: string;
  readonly token: string;
}

/** One of each kind of asker; the worlds have more people, for whom `token` works too. */
const personas = [
  'manager', 'admin', 'planner', 'buyer', 'engineer', 'auditor', 'supplier', 'rival-supplier', 'channel', 'rival-channel', 'customer', 'competitor',
  'other-workspace',
];

const longestPersona = Math.max(...personas.map(({ length }) => length));

function describePersonas(issuer: DevelopmentIssuer): Promise<Persona[]> {
  const people = demoWorlds(new Date()).flatMap(({ slug, users }) => users.map((user) => ({ slug, ...user })));
  const shown = personas.flatMap((persona) => people.find(({ key }) => key === persona) ?? []);
  return Promise.all(
    shown.map(async ({ slug, key, displayName, role }) => ({
      name: key,
      who: `${displayName}, ${role.toLowerCase().replaceAll('_', ' ')} in ${slug}`,
      token: await issuer.sign({ subject: key, workspace: slug }),
    })),
  );
}
