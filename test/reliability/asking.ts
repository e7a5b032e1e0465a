import { runGuanxi, type Place, type ServerProcess } from '../server/server-process.ts';
import { toGlobalId } from '../../src/platform/ids.ts';
import { seedId } from '../../src/server/seed.ts';

/** A party of the demo world, as clients name it. */
export const partyId = (key: string) => toGlobalId('Party', seedId('formosa', 'party', key));

/** A token of a persona, made on the command line while the server runs. */
export async function tokenOf(persona: string, place: Place): Promise<string> {
  const { stdout } = await runGuanxi(['token', persona], place.environment);
  return stdout.trim();
}

export interface Asked {
  readonly createParty?: { readonly party: { readonly id: string; readonly name: string } | null; readonly userErrors: readonly { readonly code: string }[] };
  readonly createRelationship?: { readonly relationship: { readonly id: string; readonly version: number } | null; readonly userErrors: readonly { readonly code: string }[] };
  readonly relationships?: { readonly totalCount: number };
  readonly parties?: { readonly totalCount: number; readonly nodes: readonly { readonly name: string }[] };
}

/** Asks a server process; rejects when it dies before it answers. */
export async function ask({ url }: Pick<ServerProcess, 'url'>, token: string, query: string, variables: object = {}): Promise<Asked> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query, variables }),
  }).catch((cause: Error) => { throw new Error(`${cause.message}: ${query.slice(0, 60)} at ${url}`, { cause }); });
  const { data, errors } = (await response.json()) as { data: Asked; errors?: readonly { message: string }[] };
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}
