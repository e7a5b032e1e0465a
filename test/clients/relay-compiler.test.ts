import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

/** A list with Relay's paging, a record that fetches itself again by node(id:), a mutation with its errors. */
const source = `import { graphql } from 'react-relay';
graphql\`
  query listQuery($first: Int!, $after: String) { ...list_relationships @arguments(first: $first, after: $after) }
\`;
graphql\`
  fragment list_relationships on Query @refetchable(queryName: "listPageQuery")
  @argumentDefinitions(first: { type: "Int!" }, after: { type: "String" }) {
    relationships(first: $first, after: $after) @connection(key: "list_relationships") {
      edges { node { id market ... on SupplierRelationship { isKey } partner { ...list_party } } }
    }
  }
\`;
graphql\`
  fragment list_party on Party @refetchable(queryName: "listPartyQuery") { name version }
\`;
graphql\`
  mutation listEndMutation($input: EndRelationshipInput!) {
    endRelationship(input: $input) { relationship { id stage } userErrors { code message ... on StaleVersionError { current { id } } } }
  }
\`;
`;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'guanxi-relay-'));
  await mkdir(join(directory, 'artifacts'));
  await copyFile('schema/schema.graphql', join(directory, 'schema.graphql'));
  await writeFile(join(directory, 'list.ts'), source);
  const settings = { src: '.', schema: 'schema.graphql', language: 'typescript', artifactDirectory: 'artifacts' };
  await writeFile(join(directory, 'relay.config.json'), JSON.stringify(settings));
});
afterAll(() => rm(directory, { recursive: true }));

test('relay-compiler takes the committed schema for one of its own kind', async () => {
  // The package is the path of its program for this platform.
  const compiler = createRequire(import.meta.url)('relay-compiler') as string;
  // Throws with the compiler's complaint when it has one.
  await promisify(execFile)(compiler, ['relay.config.json'], { cwd: directory });
  expect((await readdir(join(directory, 'artifacts'))).toSorted()).toEqual([
    'listEndMutation.graphql.ts', 'listPageQuery.graphql.ts', 'listPartyQuery.graphql.ts', 'listQuery.graphql.ts', 'list_party.graphql.ts', 'list_relationships.graphql.ts',
  ]);
});
