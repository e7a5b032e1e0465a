import { type DocumentNode, getOperationAST, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { RequestError } from '../../platform/errors/request-error.ts';
import { eventMessages } from '../../platform/events/events.messages.ts';
import type { OperationLimits } from '../../platform/limits/limits-plugin.ts';

/** A subscription as the client sent it, by whatever transport. */
export interface AskedSubscription {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
}

/** A subscription that is valid and within the limits. */
export interface PreparedSubscription {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Points of each execution. */
  readonly cost: number;
}

/**
 * Parses, validates and prices a subscription under the limits that hold for HTTP.
 * @throws {GraphQLError} or an AggregateError of several, when it is not to be served
 */
export function prepareSubscription(schema: GraphQLSchema, limits: OperationLimits, asked: AskedSubscription): PreparedSubscription {
  const document = parsed(asked.query, limits);
  const errors = validate(schema, document, [...limits.validationRules, ...specifiedRules]);
  if (errors.length > 0) throw new AggregateError(errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED', limits)));
  const operation = getOperationAST(document, asked.operationName);
  if (!operation) throw new GraphQLError('Say with operationName which operation of the document is meant.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
  if (operation.operation !== 'subscription') throw new RequestError('BAD_USER_INPUT', eventMessages.onlySubscriptions);
  const variables = asked.variables ?? {};
  const cost = limits.admit({ schema, document, operation, variables });
  return { document, operationName: asked.operationName ?? undefined, variables, cost };
}

function parsed(query: string, limits: OperationLimits): DocumentNode {
  try {
    return parse(query, limits.parseOptions);
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED', limits) : error;
  }
}

/** The codes that Apollo Server gives, so that clients read refusals of both alike. */
function coded(error: GraphQLError, code: string, limits: OperationLimits): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  const made = new GraphQLError(message, { nodes, source, positions, originalError: error, extensions: { ...extensions, code } });
  limits.nameLimit(made);
  return made;
}
