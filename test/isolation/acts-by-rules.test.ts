import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { GraphQLSchema } from 'graphql';
import { guanxiSchema } from '../../src/server/schema.ts';
import { actsOnIds, refusalsOf } from './acts-on-ids.ts';
import { askEach } from './asking.ts';
import { type IsolationWorld, openIsolationWorld } from './isolation-world.ts';

/**
 * The rules alone, with row-level security switched off, refuse every act on what is hidden, each on some of every kind
 * (acts-on-ids.ts). They may say that it is not allowed where the policies would have it that nothing is there: what is told belongs to
 * the policies, what is done to both.
 */

// Thousands of requests, which a busy machine takes its time for.
jest.setTimeout(600_000);

let isolation: IsolationWorld;
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await guanxiSchema();
  isolation = await openIsolationWorld({ withoutPolicies: true });
});
afterAll(() => isolation.world.close());

const names = ['admin', 'staff-key', 'supplier', 'supplier-key', 'channel', 'other-workspace'];

test.each(names)('%s does nothing to what is hidden', async (name) => {
  const persona = isolation.persona(name);
  const before = await isolation.fingerprint();
  const otherwise: { act: string; field: string; refusals: string[] }[] = [];
  for (const { act, field, batch, inputs } of actsOnIds(schema, isolation, persona, names.indexOf(name))) {
    const refusals = (await askEach(persona.actor, batch, inputs)).flatMap(refusalsOf).filter((refusal) => !['FORBIDDEN', 'NOT_ALLOWED', 'NOT_FOUND'].includes(refusal));
    if (refusals.length > 0) otherwise.push({ act, field, refusals });
  }
  expect(otherwise).toEqual([]);
  expect(await isolation.fingerprint()).toBe(before);
});
