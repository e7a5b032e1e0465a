import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { inOrder } from '../../src/server/in-order.ts';

const seen: string[] = [];
beforeEach(() => seen.splice(0));

function gate(name: string, judge: () => Promise<void>): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      async didResolveOperation() {
        seen.push(`${name} asked`);
        await judge();
        seen.push(`${name} passed`);
      },
    }),
  };
}

const slowly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const refuse = async (): Promise<void> => {
  await slowly();
  throw new GraphQLError('Too dear', { extensions: { code: 'LIMIT_EXCEEDED' } });
};

async function ask(...plugins: ApolloServerPlugin[]): Promise<unknown> {
  const server = new ApolloServer({ typeDefs: 'type Query { hello: String }', plugins: inOrder(plugins) });
  const { body } = await server.executeOperation({ query: '{ hello }' });
  await server.stop();
  return body.kind === 'single' ? body.singleResult : undefined;
}

test('each gate is asked when the one before has let the operation pass', async () => {
  expect(await ask(gate('first', slowly), gate('second', slowly))).toEqual({ data: { hello: null }, errors: undefined });
  expect(seen).toEqual(['first asked', 'first passed', 'second asked', 'second passed']);
});

test('no gate is asked behind one that refuses', async () => {
  expect(await ask(gate('limits', refuse), gate('sign-in', slowly))).toMatchObject({ errors: [{ message: 'Too dear' }] });
  expect(seen).toEqual(['limits asked']);
});
