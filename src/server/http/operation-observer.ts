import type { ApolloServerPlugin, GraphQLRequestContext, HTTPGraphQLRequest } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { RequestError } from '../../platform/errors/request-error.ts';
import { isForClient } from '../format-error.ts';
import type { RequestRecord } from './exchange.ts';

/** What the plugin needs of the context of an operation. */
export interface TracedContext {
  readonly traceId: string;
  /** BCP 47 tags, best first: the languages that refusals are said in. */
  readonly locales?: readonly string[];
}

/** A GraphQL request that came by HTTP, with the record of its exchange. */
export interface RecordedRequest extends HTTPGraphQLRequest {
  readonly record: RequestRecord;
}

/**
 * Watches operations for the log and the metrics: tells each record what kind of operation ran and how it went, hands masked errors to
 * `reportFault`, says refusals in the reader’s language, and puts the trace id beside every error of an answer.
 */
export function observeOperations<Context extends TracedContext>(
  reportFault: (error: unknown, traceId?: string) => void,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (operation) => nameOperation(operation),
      didEncounterErrors: async ({ errors, contextValue, request }) => {
        const faults = errors.filter((error) => !isForClient(error));
        for (const fault of faults) reportFault(originOf(fault), contextValue.traceId);
        const record = recordOf(request.http);
        if (record) Object.assign(record, { hasErrors: true, hasFault: record.hasFault || faults.length > 0 });
      },
      willSendResponse: async (operation) => traceErrors(operation),
    }),
    contextCreationDidFail: async ({ error }) => reportFault(error),
    unexpectedErrorProcessingRequest: async ({ requestContext, error }) => reportFault(error, requestContext.contextValue.traceId),
  };
}

function nameOperation({ request, operation, operationName }: GraphQLRequestContext<TracedContext>): void {
  const record = recordOf(request.http);
  if (!record || !operation) return;
  record.operationType = operation.operation;
  record.operationName = operationName?.slice(0, longestName);
}

const longestName = 100;

function traceErrors({ response, contextValue, errors = [] }: GraphQLRequestContext<TracedContext>): void {
  if (response.body?.kind !== 'single' || !response.body.singleResult.errors) return;
  const { traceId, locales = [] } = contextValue;
  response.body.singleResult.errors = response.body.singleResult.errors.map((error, index) => {
    const origin = errors[index] && originOf(errors[index]);
    return { ...error, ...(origin instanceof RequestError && { message: origin.in(locales) }), extensions: { ...error.extensions, traceId } };
  });
}

/** What was thrown, without the wrapping that tells where in the answer. */
function originOf(error: GraphQLError): unknown {
  return error.originalError ?? error;
}

function recordOf(http: HTTPGraphQLRequest | undefined): RequestRecord | undefined {
  return (http as RecordedRequest | undefined)?.record;
}
