import type { Session } from '../../src/platform/database/session.ts';
import type { Sql } from '../../src/platform/sql.ts';
import { rowId, workspaceIdOf } from '../../test/large-network.ts';
import { answered, filteredList, listOf, nodeById, pageBehind, partiesWithRelationships } from './statements.ts';

/** Who asks, as a token says it to us and as a session says it to the ceiling. */
export interface Asker {
  readonly persona: string;
  readonly session: Session;
}

/** What is measured: an operation of GraphQL, and the one statement that a person would write to answer it. */
export interface Operation {
  readonly title: string;
  readonly query: string;
  readonly sql: (variables: Variables, session: Session) => Sql;
}

export interface Variables {
  /** For us: global id, or sealed cursor. */
  readonly id?: string;
  readonly after?: string;
  /** For the ceiling: the uuid in the id, and the name and uuid in the cursor. */
  readonly uuid?: string;
  readonly position?: readonly [string, string];
}

export const network = { slug: 'formosa', parties: 20_000, relationships: 100_000, auditEntriesEach: 2 };
/** Has the same ids, so that only the workspace keeps its rows out of the answers. */
export const otherNetwork = { slug: 'fjordhave', parties: 20_000, relationships: 20_000, auditEntriesEach: 1 };

const workspaceId = workspaceIdOf(network);

export const askers: Readonly<Record<string, Asker>> = {
  staff: {
    persona: 'admin',
    session: { workspaceId, partyId: rowId('party', 0), focalPartyId: rowId('party', 0), principalId: rowId('user', 0), isStaff: true },
  },
  partner: {
    persona: 'supplier',
    session: { workspaceId, partyId: rowId('party', 1), focalPartyId: rowId('party', 0), principalId: rowId('user', 1), isStaff: false },
  },
};

export const operations: Readonly<Record<string, Operation>> = {
  node: {
    title: 'one node',
    query: 'query ($id: ID!) { node(id: $id) { id ... on Party { name countryCode website isFocal updatedAt } } }',
    sql: ({ uuid }) => answered('node', nodeById(uuid!)),
  },
  list10: list(10),
  list20: list(20),
  list100: list(100),
  parties: {
    title: '20 parties with 5 relationships and their count',
    query: 'query { parties(first: 20) { nodes { id name countryCode relationships(first: 5) { totalCount nodes { id market stage } } } } }',
    sql: (_variables, session) => answered('parties', partiesWithRelationships(session)),
  },
  deep: {
    title: 'a page of 20 in the middle',
    query: `query ($after: String) {
      relationships(first: 20, after: $after) { nodes { id market stage startedOn updatedAt } pageInfo { hasNextPage hasPreviousPage endCursor } }
    }`,
    sql: ({ position }, session) => answered('relationships', pageBehind(position!, session)),
  },
  filtered: {
    title: 'a filtered list of 20 with its count',
    query: `query {
      relationships(first: 20, filter: { markets: [SUPPLIER], stages: [MAINTAINED, ENHANCED, TERMINATED] }) { totalCount nodes { id stage partner { id name } } }
    }`,
    sql: (_variables, session) => answered('relationships', filteredList(session)),
  },
};

function list(size: number): Operation {
  return {
    title: `${size} relationships with partner, manager, last change`,
    query: `query {
      relationships(first: ${size}) {
        nodes {
          id market stage isKey startedOn updatedAt
          partner { id name countryCode } manager { id displayName } lastChange { id action actorKind recordedAt }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    sql: (_variables, session) => answered('relationships', listOf(size, session)),
  };
}

/** Pages of this operation are walked to find places in the middle. */
export const walk = `query ($first: Int, $after: String) {
  relationships(first: $first, after: $after) { nodes { id partner { name } } pageInfo { hasNextPage endCursor } }
}`;
