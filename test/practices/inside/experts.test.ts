import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, refused } from '../inside-acts.ts';

/** What experts are asked before a department decides. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const matter = () => ({ relationshipId: world.relationshipId('sales.internal'), field: 'Launches', question: 'Launch the second trike in autumn?' });

describe('a matter', () => {
  test('is raised by the department’s people, given to an expert, decided, and the override explained', async () => {
    expect(await refused(world, 'engineer', 'raiseExpertMatter', matter())).toBe('NOT_ALLOWED');
    expect(await refused(world, 'channel', 'raiseExpertMatter', matter())).toBe('NOT_FOUND');
    const { id } = await done(world, 'sales-europe', 'raiseExpertMatter', matter());
    const ask = { expertMatterId: id, expertId: world.userId('engineer-software') };
    expect(await refused(world, 'buyer', 'askExpert', ask)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'sales-europe', 'askExpert', { ...ask, expertId: world.userId('sales-europe') })).toBe('INVALID');
    expect(await refused(world, 'sales-europe', 'askExpert', { ...ask, expertId: world.userId('channel') })).toBe('INVALID');
    const heard = await done(world, 'sales-europe', 'askExpert', ask);
    const opinion = await matterOpinion(id);
    expect(heard).toMatchObject({ id: opinion, state: 'ASKED' });
    expect(await refused(world, 'sales-europe', 'askExpert', ask)).toBe('DUPLICATE');
    await done(world, 'sales-europe', 'askExpert', { ...ask, expertId: world.userId('engineer') });
    const give = { expertOpinionId: opinion, opinion: 'Not before the firmware is signed.' };
    expect(await refused(world, 'sales-head', 'giveExpertOpinion', give)).toBe('NOT_ALLOWED');
    await done(world, 'engineer-software', 'giveExpertOpinion', give);
    expect(await refused(world, 'engineer-software', 'giveExpertOpinion', give)).toBe('STATE_CONFLICT GIVEN');
    const decide = { expertMatterId: id, decision: 'In autumn.', overridden: [{ expertOpinionId: opinion }] };
    expect(await refused(world, 'engineer-software', 'decideExpertMatter', decide)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'sales-head', 'decideExpertMatter', { ...decide, overridden: [...decide.overridden, ...decide.overridden] })).toBe('INVALID');
    const decided = await done(world, 'sales-head', 'decideExpertMatter', decide);
    expect(decided).toMatchObject({ state: 'DECIDED', opinions: expect.arrayContaining([{ id: opinion, state: 'OVERRIDDEN', overrideReason: null }]) });
    const unheard = decided['opinions'].find(({ state }: { state: string }) => state === 'ASKED');
    expect(await refused(world, 'engineer', 'giveExpertOpinion', { expertOpinionId: unheard.id, opinion: 'Too late?' })).toBe('STATE_CONFLICT ASKED');
    const explain = { expertOpinionId: opinion, reason: 'The fair will not wait.' };
    expect(await refused(world, 'engineer-software', 'explainOverride', explain)).toBe('NOT_ALLOWED');
    await done(world, 'sales-head', 'explainOverride', explain);
    expect(await refused(world, 'sales-head', 'explainOverride', explain)).toBe('STATE_CONFLICT OVERRIDDEN');
    await expect(world.sql(`update expert_opinion set override_reason = 'Otherwise.' where id = $1`, [uuidOf(opinion)])).rejects.toBeDefined();
  });

  test('is decided once, and by one of two', async () => {
    const { id } = await done(world, 'sales-desk', 'raiseExpertMatter', matter());
    const answers = await Promise.all([refused(world, 'sales-head', 'decideExpertMatter', { expertMatterId: id, decision: 'Yes.' }), refused(world, 'sales-desk', 'dropExpertMatter', { expertMatterId: id, reason: 'Too early.' })]);
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
    expect(answers.filter((answer) => answer.startsWith('STATE_CONFLICT'))).toHaveLength(1);
  });

  test('takes no opinion but the expert’s own, in the database either', async () => {
    const { expertMatters } = await world.as('planner').data('{ expertMatters(filter: { states: [OPEN] }) { nodes { opinions { id state } } } }');
    const { id } = expertMatters.nodes.flatMap(({ opinions }: { opinions: object[] }) => opinions).find(({ state }: { state: string }) => state === 'ASKED');
    const session = sessionOf('sales-head', 'formosa-stride');
    await expect(attempt(world, session, `update expert_opinion set state = 'GIVEN', given_by = '${session.principalId}', given_at = now(), opinion = 'As we like.' where id = '${uuidOf(id)}'`)).rejects.toThrow('this is not for');
  });
});

async function matterOpinion(id: string): Promise<string> {
  const { node } = await world.as('planner').data('query ($id: ID!) { node(id: $id) { ... on ExpertMatter { opinions { id } } } }', { id });
  return node.opinions[0].id;
}
