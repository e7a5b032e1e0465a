/** What one request may ask for. Whatever exceeds a limit is refused before anything runs, with the limit's name and value. */
export interface ApiLimits {
  /** Bytes of an HTTP body. */
  readonly maxBodyBytes: number;
  /** Lexical tokens of a GraphQL document. */
  readonly maxTokens: number;
  /** Fields within fields, the root's counted as 1. Introspection has its own. */
  readonly maxDepth: number;
  /** The same from `__schema` or `__type` downwards. */
  readonly maxIntrospectionDepth: number;
  /** Aliases written in a document. */
  readonly maxAliases: number;
  /** Directives written in a document. */
  readonly maxDirectives: number;
  /** Fields of a document once every fragment is spread. */
  readonly maxSelections: number;
  /** Fields at the root of an operation. */
  readonly maxRootFields: number;
  /** Points of an operation; operation-cost.ts has the price list. */
  readonly maxCost: number;
  /** `first` and `last` of a connection. */
  readonly maxPageSize: number;
  /** Entries of a list that is looked up as given, as in `nodes(ids:)`. */
  readonly maxIds: number;
  /** Conditions of one filter, those within `and`, `or` and `not` included. */
  readonly maxFilterConditions: number;
  /** Characters of the SQL statement that a root field becomes. */
  readonly maxStatementLength: number;
  /** Lists and objects within each other in the variables. */
  readonly maxInputDepth: number;
  /** Entries of one list in the variables. */
  readonly maxInputListSize: number;
  /** Values in the variables altogether. */
  readonly maxInputValues: number;
}

export type LimitName = keyof ApiLimits;

export const apiLimits: ApiLimits = {
  // 500 lines of a bulk mutation with 2 kB each.
  maxBodyBytes: 1_000_000,
  // The full introspection query has 184, a page of 150 fields about 500. The dearest document of 1,000 tokens takes validation 10 ms.
  maxTokens: 1_000,
  // A page of the portal is 9 deep.
  maxDepth: 15,
  // graphql-js, GraphiQL and code generators ask 15 deep: nine `ofType` below a field's argument.
  maxIntrospectionDepth: 20,
  // Aliases repeat a field on one object at no cost; people use a handful.
  maxAliases: 30,
  maxDirectives: 30,
  // Ten times what 1,000 tokens can write out, so only fragments within fragments get there.
  maxSelections: 10_000,
  // Each is a read or, in a mutation, a transaction of its own.
  maxRootFields: 20,
  // A list of 100 relationships with a partner and 50 interactions each costs 5,200.
  maxCost: 20_000,
  maxPageSize: 100,
  maxIds: 100,
  // Each is a part of the statement to plan: 500 that search took PostgreSQL 0.7 s. A page of a portal puts a dozen.
  maxFilterConditions: 50,
  // Planning takes as long as the statement: a history with all that it tells makes 225,000 characters for a partner, and 600,000 take PostgreSQL
  // 3 s and the embedded database 1.3 GB. A page that shows a project with all its parts makes 110,000.
  maxStatementLength: 600_000,
  // A filter of `and`, `or`, `not` takes two for each; people nest them twice.
  maxInputDepth: 20,
  // Bulk mutations take 500 lines.
  maxInputListSize: 500,
  // 500 lines with 40 values each.
  maxInputValues: 20_000,
};

/** What a caller may spend in a time; points are those of `maxCost`, and every operation costs at least one. */
export interface RateLimits {
  readonly windowSeconds: number;
  /** Points of one person or API key. */
  readonly principalPoints: number;
  /** Points of all the anonymous at one network address. */
  readonly anonymousPoints: number;
  /** Points of all principals of one workspace, so that no workspace starves another. */
  readonly workspacePoints: number;
}

export const rateLimits: RateLimits = {
  windowSeconds: 60,
  // Ten operations of the greatest cost, or 500 pages of 400 points.
  principalPoints: 200_000,
  // One operation of the greatest cost: enough for signing in and for introspection.
  anonymousPoints: 20_000,
  // Five principals at their limit.
  workspacePoints: 1_000_000,
};
