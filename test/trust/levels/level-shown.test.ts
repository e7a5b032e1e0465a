import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const source = `query ($id: ID!) { relationship(id: $id) { intendedLevel levelShown { level intendedLevel gap gapReason asOf reasons { level criterion observed needed isMet text }
  observed { contacts begunByUs shareBegunByUs responses afterSale proactive jointWork jointMonths jointWorkBegunByThem answeredByThem answeredByUs rhythmsKept } } } }`;
// A relationship that the seeds tell nothing of.
const key = 'rollwell-tyre.supplier';
const shown = async (locales: string[] = ['en'], relationship = key, persona = 'manager') => (await world.as(persona, { locales }).data(source, { id: world.relationshipId(relationship) })).relationship.levelShown;
const log = async (lines: object[]) => {
  const { logInteractions } = await world.as('manager').data('mutation ($input: LogInteractionsInput!) { logInteractions(input: $input) { loggedCount userErrors { code field } } }', {
    input: { lines: lines.map((line) => ({ relationshipId: world.relationshipId(key), channel: 'CALL', initiator: 'FOCAL', purpose: 'SALES', subject: 'x', occurredAt: daysAgo(3), ...line })) } });
  expect(logInteractions).toEqual({ loggedCount: lines.length, userErrors: [] });
};
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const intend = (level: string | null) => world.as('manager').data('mutation ($input: SetIntendedLevelInput!) { setIntendedLevel(input: $input) { userErrors { code } } }', { input: { relationshipId: world.relationshipId(key), level, reason: 'x' } });

test('rises with what is observed, says what it follows from, and how far it lies from what is meant', async () => {
  await intend(null);
  expect(await shown()).toMatchObject({ level: null, intendedLevel: null, gap: null, gapReason: null, observed: { contacts: 0, shareBegunByUs: null } });
  await log([{}, {}, {}, { occurredAt: daysAgo(400) }]);
  expect(await shown()).toMatchObject({ level: null, observed: { contacts: 3 }, reasons: expect.arrayContaining([{ level: 'BASIC', criterion: 'CONTACT', observed: 3, needed: 4, isMet: false, text: '3 contacts and answers in 365 days; to say anything takes 4.' }]) });
  await log([{}]);
  await intend('PROACTIVE');
  expect(await shown()).toMatchObject({ level: 'BASIC', intendedLevel: 'PROACTIVE', gap: -3, gapReason: expect.stringMatching(/We never came forward with ideas, nor worked on something together; proactive takes 4\.$/) });
  expect(await shown(['zh-TW'])).toMatchObject({ gapReason: expect.stringMatching(/次。成交後.*能動型需 4 次。$/) });
  expect(await shown(['zh-CN'])).toMatchObject({ gapReason: expect.stringContaining('能动型需 4 次') });
  await log([{ initiator: 'PARTNER', purpose: 'COMPLAINT' }]);
  expect(await shown()).toMatchObject({ level: 'REACTIVE', observed: { contacts: 5, begunByUs: 4, shareBegunByUs: 0.8, responses: 1 } });
  await log([{ purpose: 'AFTER_SALES' }, { purpose: 'SERVICE' }]);
  expect(await shown()).toMatchObject({ level: 'ACCOUNTABLE', gap: -1 });
  await log([{ purpose: 'INFORMATION' }, { purpose: 'INFORMATION' }, { purpose: 'INFORMATION' }, { purpose: 'INFORMATION' }]);
  expect(await shown()).toMatchObject({ level: 'PROACTIVE', gap: 0, gapReason: null });
  await log([10, 40, 75, 110, 145, 180].map((days, index) => ({ purpose: 'JOINT_WORK', occurredAt: daysAgo(days), initiator: index === 0 ? 'PARTNER' : 'FOCAL' })));
  expect(await shown()).toMatchObject({ level: 'PARTNERSHIP', gap: 1, gapReason: 'Contact is 1 level closer than it is meant to be: 15 of 17 contacts were begun by us.', observed: { jointWork: 6, jointWorkBegunByThem: 1 } });
});

test('leaves out what was withdrawn', async () => {
  const before = (await shown()).observed.contacts;
  const { interactions } = await world.as('manager').data('query ($ids: [ID!]) { interactions(first: 1, filter: { relationshipIds: $ids }) { nodes { id } } }', { ids: [world.relationshipId(key)] });
  await world.as('manager').data('mutation ($input: WithdrawInteractionInput!) { withdrawInteraction(input: $input) { userErrors { code } } }', { input: { interactionId: interactions.nodes[0].id, reason: 'x' } });
  expect((await shown()).observed.contacts).toBe(before - 1);
});

test('is for staff only', async () => {
  const { relationship } = await world.as('supplier').data(source, { id: world.relationshipId('jade-cell.supplier') });
  expect(relationship.levelShown).toBeNull();
});
