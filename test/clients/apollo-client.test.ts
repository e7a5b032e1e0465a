import { readFileSync } from 'node:fs';
import { ApolloClient, CombinedGraphQLErrors, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

/** A client as docs/api.md sets one up. */
async function clientOf(persona: string | null): Promise<ApolloClient> {
  const token = persona === null ? null : await world.as(persona).token();
  return new ApolloClient({
    link: new HttpLink({ uri: `${world.url}/graphql`, headers: token === null ? {} : { authorization: `Bearer ${token}` } }),
    cache: new InMemoryCache({
      possibleTypes: JSON.parse(readFileSync('schema/possible-types.json', 'utf8')) as Record<string, string[]>,
      typePolicies: { Query: { fields: { relationships: relayStylePagination(['filter', 'orderBy']) } } },
    }),
  });
}

interface Listed {
  relationships: {
    edges: { node: { id: string; market: string; isKey?: boolean | null; version: number } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const list = gql`
  query ClientList($first: Int, $after: String) {
    relationships(first: $first, after: $after) {
      edges { node { id market ... on Versioned { version } ... on SupplierRelationship { isKey } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

test('the cache joins pages into one list and knows the types of interfaces', async () => {
  const client = await clientOf('manager');
  const first = { query: list, variables: { first: 20 } };
  const { data } = await client.query<Listed>(first);
  const watched = client.watchQuery<Listed>(first);
  const subscription = watched.subscribe({});
  for (let { pageInfo } = data!.relationships; pageInfo.hasNextPage;) {
    const more = await watched.fetchMore({ variables: { after: pageInfo.endCursor } });
    ({ pageInfo } = more.data.relationships);
  }
  subscription.unsubscribe();
  const nodes = client.readQuery<Listed>(first)!.relationships.edges.map(({ node }) => node);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(58);
  expect(nodes.every(({ version }) => version >= 1)).toBe(true);
  expect(nodes.filter((node) => 'isKey' in node).every(({ market }) => market === 'SUPPLIER')).toBe(true);
  client.stop();
});

test('a mutation’s answer changes the record everywhere it is shown', async () => {
  const client = await clientOf('manager');
  const one = gql`query ClientOne($id: ID!) { node(id: $id) { id ... on Relationship { note version } } }`;
  const id = world.relationshipId('bay-lantern.distributor');
  await client.query({ query: one, variables: { id } });
  await client.mutate({
    mutation: gql`mutation ClientNote($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { relationship { id note version } userErrors { code } } }`,
    variables: { input: { relationshipId: id, note: 'Counts its shelves now.' } },
  });
  expect(client.readQuery({ query: one, variables: { id } })).toMatchObject({ node: { note: 'Counts its shelves now.', version: 2 } });
  client.stop();
});

test('a refusal carries its code', async () => {
  const client = await clientOf(null);
  const refusal: unknown = await client.query({ query: list }).catch((error: unknown) => error);
  expect(CombinedGraphQLErrors.is(refusal)).toBe(true);
  expect((refusal as CombinedGraphQLErrors).errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  client.stop();
});
