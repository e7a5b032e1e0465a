import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** What a client reads of an error of ours; the trace id beside it finds the rest in the log. */
export const maskedMessage = 'Something went wrong on our side';

/**
 * The answer's form of an error: those that were made for the client pass with their code, all others are masked. (The trace id is
 * added per request, see operation-observer.ts.)
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (hasTooManyWrongVariables(error)) return { message: formatted.message, extensions: { code: 'BAD_USER_INPUT' } };
  if (!isForClient(error)) {
    const { locations, path } = formatted;
    return { message: maskedMessage, ...(locations && { locations }), ...(path && { path }), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
  }
  // Argument validation attaches the whole input, and Apollo in development the stack.
  const { validationErrors: _echo, stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}

/**
 * Whether an error was made for the client: a GraphQL error with a code of its own. What a resolver threw by accident also arrives
 * wrapped in a GraphQL error, so inside an answer (where it has a path) the thrown thing itself must be one.
 */
export function isForClient(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  if (hasTooManyWrongVariables(error)) return true;
  const { code } = error.extensions;
  if (typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR') return false;
  return error.path === undefined || unwrapResolverError(error) instanceof GraphQLError;
}

/** After fifty wrong values GraphQL stops counting with an error that stands nowhere, which Apollo takes for a fault of ours. */
function hasTooManyWrongVariables(error: unknown): boolean {
  return error instanceof GraphQLError && error.nodes === undefined && error.path === undefined && error.message.startsWith('Too many errors processing variables');
}
