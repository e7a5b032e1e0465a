import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, type DocumentNode, GraphQLError, visit } from 'graphql';

/** What the plugin needs of the context of an operation. */
export interface AskedContext {
  /** Null for the anonymous. */
  readonly identity: object | null;
}

/**
 * Keeps the schema from the anonymous: no introspection, and no suggestions in error messages. Decided per request, since documents
 * that passed validation once are not validated again, for whoever sends them.
 */
export function hideSchemaFromAnonymous<Context extends AskedContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue }) => {
      if (contextValue.identity !== null) return;
      return {
        validationDidStart: async () => async (errors) => {
          for (const error of errors ?? []) error.message = error.message.replace(/ ?Did you mean .+\?$/s, '');
        },
        didResolveOperation: async ({ document }) => {
          if (asksForSchema(document)) throw introspectionRefusal();
        },
      };
    },
  };
}

function asksForSchema(document: DocumentNode): boolean {
  let isAsked = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return;
      isAsked = true;
      return BREAK;
    },
  });
  return isAsked;
}

function introspectionRefusal(): GraphQLError {
  const message = 'Introspection is open to the signed-in only. Send a token as "Authorization: Bearer …", or read schema/schema.graphql.';
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}
