import type { ApolloServerPlugin, BaseContext, GraphQLRequestListener } from '@apollo/server';

/**
 * Makes plugins judge an operation one after another. Apollo Server calls `didResolveOperation` of all plugins at once, so that a
 * later one would ask the database about an operation that an earlier one is refusing.
 */
export function inOrder<Context extends BaseContext>(plugins: readonly ApolloServerPlugin<Context>[]): ApolloServerPlugin<Context>[] {
  const lastTurn = new WeakMap<object, Promise<void>>();
  const afterTheOthers = (listener: GraphQLRequestListener<Context>): GraphQLRequestListener<Context> => ({
    ...listener,
    didResolveOperation(operation) {
      const turn = (lastTurn.get(operation) ?? Promise.resolve()).then(() => listener.didResolveOperation?.(operation));
      lastTurn.set(operation, turn);
      return turn;
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
