import { demoWorlds } from '../../../seeds/demo-world.ts';
import type { Configuration } from '../configuration.ts';
import { createDevelopmentIssuer } from '../identity/development-issuer.ts';
import { loadServerSecret } from '../server-secret.ts';

/** What somebody needs who has just started the demo: where it is, who they can be, and a first question that works as pasted. */
export function demoWelcome(url: string, personas: readonly Persona[]): string {
  return `
Guanxi serves the demo world.

  GraphQL  ${url}/graphql
  Health   ${url}/healthz  ${url}/readyz  ${url}/metrics

Who you can be (tokens last 30 days; npm run --silent guanxi -- token <persona> prints a new one):
${personas.map(({ name, who, token }) => `\n  ${name.padEnd(longestName)}  ${who}\n  ${token}`).join('\n')}

A first question, as the relationship manager:

  curl -s ${url}/graphql -H 'content-type: application/json' -H 'accept-language: en' \\
    -H 'authorization: Bearer ${personas[0]?.token ?? ''}' \\
    -d '{"query":"${firstQuestion}"}'

Stop with Ctrl-C.`;
}

const firstQuestion = '{ relationships(first: 5) { totalCount nodes { market stage partner { name } } } }';

/** Somebody of the demo worlds, ready to ask. */
export interface Persona {
  readonly name: string;
  readonly who: string;
  readonly token: string;
}

/** One of each kind of asker; the worlds have more people, for whom `token` works too. */
const names = [
  'manager', 'admin', 'planner', 'buyer', 'engineer', 'auditor', 'supplier', 'rival-supplier', 'motor-supplier', 'channel', 'rival-channel', 'dutch-channel', 'customer',
  'competitor', 'other-workspace',
];

const longestName = Math.max(...names.map(({ length }) => length));

/** The personas with fresh tokens, the relationship manager first. */
export async function createPersonas(configuration: Configuration): Promise<Persona[]> {
  const issuer = createDevelopmentIssuer(await loadServerSecret(configuration));
  const people = demoWorlds(new Date()).flatMap(({ slug, users }) => users.map((user) => ({ slug, ...user })));
  const shown = names.flatMap((name) => people.find(({ key }) => key === name) ?? []);
  return Promise.all(
    shown.map(async ({ slug, key, displayName, role }) => ({
      name: key,
      who: `${displayName}, ${role.toLowerCase().replaceAll('_', ' ')} in ${slug}`,
      token: await issuer.sign({ subject: key, workspace: slug }),
    })),
  );
}
