import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, type World } from '../../world.ts';
import { behind, daysFromNow, done, part, project, refused, seeded, tried, uuid } from './acts.ts';

/** Changes to what is designed: one side says what they come to, the other agrees to just that. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const impact = { unitCostChange: '-2.5', toolingCost: '90000', daysChange: 4 };
const propose = (persona = 'engineer') => done(world, persona, 'proposeEngineeringChange', { esiInvolvementId: part('stride-two/jade'), title: 'Round corners', description: 'R8 in place of R4.' });

describe('an engineering change', () => {
  test('is agreed to by the side that did not say what it comes to, as it was read', async () => {
    const proposed = await propose();
    const engineeringChangeId = proposed['id'];
    expect(proposed).toMatchObject({ state: 'PROPOSED', proposedBySide: 'FOCAL', stageAtProposal: 'DESIGN', isLate: false, currency: 'TWD', unitCostChange: null, toolingCost: null, daysChange: null });
    expect(await refused(world, 'supplier', 'agreeToEngineeringChange', { engineeringChangeId, expectedVersion: 1 })).toBe('STATE_CONFLICT PROPOSED');
    const said = await done(world, 'supplier', 'stateChangeImpact', { engineeringChangeId, ...impact });
    expect(said).toMatchObject({ state: 'IMPACT', impactBySide: 'PARTNER', unitCostChange: '-2.5', toolingCost: '90000', daysChange: 4 });
    expect(await refused(world, 'supplier', 'agreeToEngineeringChange', { engineeringChangeId, expectedVersion: said['version'] })).toBe('NOT_ALLOWED');
    // Said anew, by the same side or the other: nobody agrees to what they have not read.
    const anew = await done(world, 'supplier', 'stateChangeImpact', { engineeringChangeId, ...impact, toolingCost: '120000' });
    expect(await refused(world, 'buyer', 'agreeToEngineeringChange', { engineeringChangeId, expectedVersion: said['version'] })).toBe('STALE_VERSION');
    const ours = await done(world, 'buyer', 'stateChangeImpact', { engineeringChangeId, ...impact, toolingCost: '100000' });
    expect(await refused(world, 'buyer', 'agreeToEngineeringChange', { engineeringChangeId, expectedVersion: ours['version'] })).toBe('NOT_ALLOWED');
    expect(anew['version']).toBeLessThan(ours['version']);
    expect(await done(world, 'supplier', 'agreeToEngineeringChange', { engineeringChangeId, expectedVersion: ours['version'] })).toMatchObject({ state: 'AGREED', toolingCost: '100000', answeredBy: { id: world.userId('supplier') } });
    expect(await refused(world, 'supplier', 'stateChangeImpact', { engineeringChangeId, ...impact })).toBe('STATE_CONFLICT AGREED');
    expect(await done(world, 'supplier', 'implementEngineeringChange', { engineeringChangeId, implementedOn: daysFromNow(0) })).toMatchObject({ state: 'IMPLEMENTED', implementedOn: daysFromNow(0) });
  });

  test('is refused with a reason, or taken back by the side that proposed it', async () => {
    const { id: engineeringChangeId } = await propose('supplier');
    const { version: expectedVersion } = await done(world, 'supplier', 'stateChangeImpact', { engineeringChangeId, ...impact });
    expect(await refused(world, 'buyer', 'refuseEngineeringChange', { engineeringChangeId, expectedVersion })).toBe('REQUIRED');
    expect(await done(world, 'buyer', 'refuseEngineeringChange', { engineeringChangeId, expectedVersion, note: 'Too dear.' })).toMatchObject({ state: 'REFUSED', answerNote: 'Too dear.' });
    const { id: taken } = await propose('supplier');
    expect(await refused(world, 'buyer', 'withdrawEngineeringChange', { engineeringChangeId: taken, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'supplier', 'withdrawEngineeringChange', { engineeringChangeId: taken, reason: 'Not needed.' })).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'Not needed.' });
  });

  test('takes amounts as they are stored, and nothing else', async () => {
    const { id: engineeringChangeId } = await propose();
    const say = (changed: object) => refused(world, 'supplier', 'stateChangeImpact', { engineeringChangeId, ...impact, ...changed });
    expect(await say({ toolingCost: '-1' })).toBe('OUT_OF_RANGE');
    expect(await say({ unitCostChange: '0.00001' })).toBe('OUT_OF_RANGE');
    expect(await say({ daysChange: -4000 })).toBe('OUT_OF_RANGE');
    expect(await done(world, 'supplier', 'stateChangeImpact', { engineeringChangeId, ...impact, unitCostChange: '12345678901234.5678' })).toMatchObject({ unitCostChange: '12345678901234.5678' });
  });

  test('comes to the same when that is said twice in one request', async () => {
    const { id: engineeringChangeId } = await propose();
    const say = (key: string) => ({ ...impact, engineeringChangeId, idempotencyKey: `${key} of ${engineeringChangeId}` });
    const answer = await world.as('supplier').data('mutation ($one: StateChangeImpactInput!, $two: StateChangeImpactInput!) { one: stateChangeImpact(input: $one) { userErrors { code } } two: stateChangeImpact(input: $two) { engineeringChange { state toolingCost } userErrors { code } } }', { one: say('one'), two: say('two') });
    expect(answer).toEqual({ one: { userErrors: [] }, two: { engineeringChange: { state: 'IMPACT', toolingCost: '90000' }, userErrors: [] } });
  });

  test('is late where it comes after the gate of the design; the late ones are counted, for staff', async () => {
    const count = async (persona: string) => (await world.as(persona).data('query ($id: ID!) { esiProject(id: $id) { lateChangeCount } }', { id: project('stride-two') })).esiProject.lateChangeCount;
    expect(await count('auditor')).toBe(0);
    await behind(world, 'esi_project', `stage = 'PROTOTYPE' where id = $1`, [uuid(project('stride-two'))]);
    const { id, isLate, stageAtProposal } = await propose('supplier');
    expect({ isLate, stageAtProposal }).toEqual({ isLate: true, stageAtProposal: 'PROTOTYPE' });
    expect(await count('auditor')).toBe(1);
    expect(await count('supplier')).toBeNull();
    const late = await world.as('buyer').data('{ engineeringChanges(filter: { isLate: true, states: [PROPOSED] }) { nodes { id } } }');
    expect(late.engineeringChanges.nodes).toEqual([{ id }]);
    await done(world, 'supplier', 'withdrawEngineeringChange', { engineeringChangeId: id, reason: 'x' });
    expect(await count('auditor')).toBe(0);
    await behind(world, 'esi_project', `stage = 'DESIGN' where id = $1`, [uuid(project('stride-two'))]);
  });

  test('of a rival is not found, by any path', async () => {
    const id = seeded('EngineeringChange', 'engineering-change', 'thicker-wall');
    const seen = await world.as('rival-supplier').data('query ($id: ID!, $project: ID!) { node(id: $id) { id } engineeringChanges { totalCount } esiProject(id: $project) { engineeringChanges { totalCount nodes { title } } } }', { id, project: project('stride-two') });
    expect(seen).toEqual({ node: null, engineeringChanges: { totalCount: 1 }, esiProject: { engineeringChanges: { totalCount: 1, nodes: [{ title: 'Place of the label' }] } } });
    expect(await refused(world, 'rival-supplier', 'stateChangeImpact', { engineeringChangeId: id, ...impact })).toBe('NOT_FOUND');
    expect(await refused(world, 'rival-supplier', 'agreeToEngineeringChange', { engineeringChangeId: id, expectedVersion: 1 })).toBe('NOT_FOUND');
    // Its part is over, and what the firm proposed then is not shown any more.
    expect((await world.as('supplier').data('query ($id: ID!) { node(id: $id) { id } }', { id: seeded('EngineeringChange', 'engineering-change', 'cable') })).node).toBeNull();
  });

  test('at the same moment one answer stands', async () => {
    const { id: engineeringChangeId } = await propose();
    const { version: expectedVersion } = await done(world, 'supplier', 'stateChangeImpact', { engineeringChangeId, ...impact });
    const answers = await Promise.all([tried(world, 'buyer', 'agreeToEngineeringChange', { engineeringChangeId, expectedVersion }), tried(world, 'engineer', 'refuseEngineeringChange', { engineeringChangeId, expectedVersion, note: 'x' })]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'STALE_VERSION' }]);
  });
});
