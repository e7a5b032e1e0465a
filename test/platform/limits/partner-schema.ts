import {
  buildSchema, getOperationAST, Kind, parse, visit, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode,
} from 'graphql';
import type { Variables } from '../../../src/platform/limits/list-size.ts';
import { createPricing, type Pricing } from '../../../src/platform/limits/operation-cost.ts';

/** A small marketing network: connections, an interface with two types, plain lists, lookups and writes. */
export const partnerSchema: GraphQLSchema = buildSchema(`
  interface Node { id: ID! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }

  type Query {
    viewer: User
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    party(id: ID!): Party
    relationships(first: Int = 20, last: Int, markets: [String!]): RelationshipConnection!
    recentParties(first: Int!): [Party!]!
  }
  type Mutation {
    renameParty(id: ID!, name: String!): RenamePartyPayload
    ping: Boolean
  }
  type Subscription { relationshipChanged: Relationship }

  type User { name: String! tags: [String!]! }
  type RenamePartyPayload { party: Party }
  type Party implements Node {
    id: ID!
    name(locale: String): String!
    contacts: [Contact!]!
    relationships(first: Int = 20, last: Int): RelationshipConnection!
  }
  type Contact { name: String! party: Party! }

  type RelationshipConnection { nodes: [Relationship!]! edges: [RelationshipEdge!]! pageInfo: PageInfo! totalCount: Int! summary: Summary! }
  type RelationshipEdge { cursor: String! node: Relationship! }
  type Summary { count: Int! }
  interface Relationship implements Node { id: ID! partner: Party! }
  type SupplierRelationship implements Node & Relationship { id: ID! partner: Party! contract: Contract }
  type CustomerRelationship implements Node & Relationship { id: ID! partner: Party! accounts(first: Int, last: Int): AccountConnection! }
  type Contract { id: ID! }
  type AccountConnection { nodes: [Account!]! totalCount: Int! }
  type Account { id: ID! }
`);

export function pricingOf(source: string, variables: Variables = {}, operationName?: string): Pricing {
  const document = parse(source);
  return createPricing(partnerSchema, document, operationOf(document, operationName), variables);
}

export function operationOf(document: DocumentNode, operationName?: string): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The document has no such operation.');
  return operation;
}

/** The same document, which counts how often its selection sets are read. */
export function counted(document: DocumentNode): { document: DocumentNode; reads: () => number } {
  let reads = 0;
  const counting = visit(document, {
    [Kind.SELECTION_SET]: {
      leave(node) {
        const { selections } = node;
        return Object.defineProperty({ ...node }, 'selections', { enumerable: true, get: () => ((reads += 1), selections) });
      },
    },
  });
  reads = 0;
  return { document: counting, reads: () => reads };
}

/** Fragments that each spread the next one twice: 2 to the power of `length` selections once spread. */
export function fragmentBomb(length: number): string {
  const fragments = Array.from({ length }, (_, index) =>
    `fragment F${index} on Party { name ...F${index + 1} contacts { party { ...F${index + 1} } } }`);
  return `{ party(id: 1) { ...F0 } } ${fragments.join(' ')} fragment F${length} on Party { name }`;
}
