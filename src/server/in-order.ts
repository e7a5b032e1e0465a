import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextDidResolveOperation, GraphQLRequestListener } from '@apollo/server';

/**
 * Makes plugins judge an operation one after another. Apollo Server calls `didResolveOperation` of all plugins at once, so that a
 * later one would ask the database about an operation that an earlier one is refusing.
 */
export function inOrder<Context extends BaseContext>(plugins: readonly ApolloServerPlugin<Context>[]): ApolloServerPlugin<Context>[] {
  const afterTheOthers = (listener: GraphQLRequestListener<Context>): GraphQLRequestListener<Context> => ({
    ...listener,
    didResolveOperation(operation: GraphQLRequestContextDidResolveOperation<Context> & Turns) {
      return (operation[lastTurn] = (operation[lastTurn] ?? Promise.resolve()).then(() => listener.didResolveOperation?.(operation)));
    },
  });
  return plugins.map((plugin) => ({
    ...plugin,
    async requestDidStart(request) {
      const listener = await plugin.requestDidStart?.(request);
      return listener ? afterTheOthers(listener) : undefined;
    },
  }));
}

/** Kept on the operation itself: what a map keeps for it would outlive it by several collections of garbage. */
const lastTurn = Symbol('last turn');

interface Turns {
  [lastTurn]?: Promise<void>;
}
