import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

/** Who works in a project, what is to be delivered there, and what is said to be about it; rivals in it see nothing of each other. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const id = (type: string, kind: string, key: string) => toGlobalId(type, seedId('formosa', kind, key));
const project = id('EsiProject', 'esi-project', 'stride-two');
const jade = id('EsiInvolvement', 'esi-involvement', 'stride-two/jade');
const saebom = id('EsiInvolvement', 'esi-involvement', 'stride-two/saebom');
const user = (key: string) => id('User', 'user', key);

async function act<Made>(persona: string, name: string, input: object, selection: string): Promise<Made & { userErrors: { code: string; field: string[] | null }[] }> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`.replace('Unlink', 'Link').replace('FromEsiProject', 'ToEsiProject');
  const data = await world.as(persona).data<Record<string, never>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  return data[name]!;
}

describe('the team', () => {
  const team = '{ esiProjects(filter: { stages: [DESIGN] }) { nodes { team { nodes { role duty leftOn user { displayName } involvement { scope } viewerActions { action isAllowed } } } } } }';
  const roles = async (persona: string) => (await world.as(persona).data<{ esiProjects: { nodes: { team: { nodes: { role: string; duty: string | null }[] } }[] } }>(team)).esiProjects.nodes[0]!.team.nodes;

  test('is the firm’s and one’s own', async () => {
    expect((await roles('engineer')).length).toBe(6);
    expect((await roles('supplier')).map(({ role }) => role)).toEqual(['LEAD', 'ENGINEERING', 'LOGISTICS', 'LEAD', 'QUALITY']);
    expect((await roles('rival-supplier')).map(({ role }) => role)).toEqual(['LEAD', 'ENGINEERING', 'LOGISTICS', 'ENGINEERING']);
  });

  test('is joined and left by each side’s own people', async () => {
    const { esiTeamMember, userErrors } = await act<{ esiTeamMember: { id: string; role: string } }>('supplier', 'addEsiTeamMember', { esiProjectId: project, esiInvolvementId: jade, userId: user('supplier-finance'), role: 'FINANCE' }, 'esiTeamMember { id role }');
    expect(userErrors).toEqual([]);
    expect(await act('supplier', 'addEsiTeamMember', { esiProjectId: project, esiInvolvementId: jade, userId: user('supplier-finance'), role: 'OTHER' }, '')).toMatchObject({ userErrors: [{ code: 'DUPLICATE', field: ['input', 'userId'] }] });
    expect(await act('manager', 'endEsiTeamMember', { esiTeamMemberId: esiTeamMember.id }, '')).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect(await act('rival-supplier', 'endEsiTeamMember', { esiTeamMemberId: esiTeamMember.id }, '')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await act('supplier', 'endEsiTeamMember', { esiTeamMemberId: esiTeamMember.id, leftOn: '2020-01-01' }, '')).toMatchObject({ userErrors: [{ code: 'INVALID' }] });
    expect(await act('supplier', 'endEsiTeamMember', { esiTeamMemberId: esiTeamMember.id }, 'esiTeamMember { leftOn }')).toMatchObject({ userErrors: [], esiTeamMember: { leftOn: expect.any(String) } });
    expect(await act('supplier', 'endEsiTeamMember', { esiTeamMemberId: esiTeamMember.id }, '')).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT' }] });
  });

  test('takes nobody of another side, and none for another', async () => {
    const add = (persona: string, input: object) => act(persona, 'addEsiTeamMember', { esiProjectId: project, role: 'OTHER', ...input }, '');
    expect(await add('supplier', { esiInvolvementId: jade, userId: user('engineer') })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'userId'] }] });
    expect(await add('supplier', { userId: user('supplier-sales') })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect(await add('supplier', { esiInvolvementId: saebom, userId: user('supplier-sales') })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'esiInvolvementId'] }] });
    expect(await add('buyer', { esiInvolvementId: jade, userId: user('buyer') })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    // Invited, and nothing signed.
    const suhe = id('EsiInvolvement', 'esi-involvement', 'stride-two/suhe');
    expect(await add('motor-supplier', { esiInvolvementId: suhe, userId: user('motor-supplier') })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'esiProjectId'] }] });
    const closed = id('EsiProject', 'esi-project', 'quick-charger');
    expect(await act('buyer', 'addEsiTeamMember', { esiProjectId: closed, role: 'OTHER', userId: user('buyer') }, '')).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT' }] });
  });
});

describe('deliverables', () => {
  const move = (persona: string, esiDeliverableId: string, state: string, reason?: string) => act<{ esiDeliverable: { state: string; isLate: boolean; doneAt: string | null } }>(persona, 'moveEsiDeliverable', { esiDeliverableId, state, reason }, 'esiDeliverable { state isLate doneAt }');

  test('are one’s own; the firm sees which are late', async () => {
    const query = '{ esiProjects(filter: { stages: [DESIGN] }) { nodes { deliverables { totalCount nodes { title isLate } } } } }';
    const titles = async (persona: string) => (await world.as(persona).data<{ esiProjects: { nodes: { deliverables: { nodes: { title: string; isLate: boolean }[] } }[] } }>(query)).esiProjects.nodes[0]!.deliverables.nodes;
    expect(await titles('supplier')).toEqual([{ title: 'Drawing of the latch', isLate: false }, { title: 'Range at 5 °C, measured', isLate: false }]);
    expect(await titles('rival-supplier')).toEqual([{ title: 'Ten samples of the pack', isLate: true }]);
    expect((await titles('engineer')).length).toBe(4);
  });

  test('are set by the firm and delivered by whoever is to', async () => {
    const input = { esiProjectId: project, esiInvolvementId: jade, title: 'Curve of the charge', stage: 'DESIGN', dueOn: '2030-01-31' };
    expect(await act('supplier', 'addEsiDeliverable', input, '')).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    const { esiDeliverable } = await act<{ esiDeliverable: { id: string; version: number } }>('engineer', 'addEsiDeliverable', input, 'esiDeliverable { id version }');
    expect(await move('rival-supplier', esiDeliverable.id, 'DONE')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await move('supplier', esiDeliverable.id, 'BLOCKED')).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['input', 'reason'] }] });
    expect(await move('supplier', esiDeliverable.id, 'CANCELLED', 'x')).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect(await move('supplier', esiDeliverable.id, 'DONE')).toMatchObject({ userErrors: [], esiDeliverable: { state: 'DONE', isLate: false, doneAt: expect.any(String) } });
    expect(await move('supplier', esiDeliverable.id, 'IN_PROGRESS')).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect(await move('engineer', esiDeliverable.id, 'IN_PROGRESS')).toMatchObject({ userErrors: [], esiDeliverable: { state: 'IN_PROGRESS', doneAt: null } });
    const update = (persona: string, more: object) => act(persona, 'updateEsiDeliverable', { esiDeliverableId: esiDeliverable.id, ...more }, '');
    expect(await update('supplier', { dueOn: '2031-01-01' })).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED' }] });
    expect(await update('engineer', { title: 'Curve of the charge, cold', expectedVersion: esiDeliverable.version })).toMatchObject({ userErrors: [{ code: 'STALE_VERSION' }] });
    expect(await update('engineer', { title: 'Curve of the charge, cold' })).toMatchObject({ userErrors: [] });
    expect(await move('engineer', esiDeliverable.id, 'CANCELLED', 'Measured with the pack.')).toMatchObject({ userErrors: [], esiDeliverable: { state: 'CANCELLED', isLate: false } });
    expect(await move('engineer', esiDeliverable.id, 'TODO')).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT' }] });
  });

  test('of the firm’s own, no supplier has heard of', async () => {
    expect(await move('supplier', id('EsiDeliverable', 'esi-deliverable', 'stride-two/frame'), 'DONE')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });

  test('are guarded by the database too: what is the firm’s to say, what is over', async () => {
    const key = seedId('formosa', 'esi-deliverable', 'stride-two/latch');
    await expect(world.sql(`update esi_deliverable set state = 'TODO', done_at = null, done_by = null where id = '${key}'`)).rejects.toMatchObject({ constraint: 'esi_deliverable_course' });
    await expect(world.sql(`update esi_deliverable set due_on = due_on + 9 where id = '${key}'`)).rejects.toMatchObject({ constraint: 'esi_deliverable_side' });
  });
});

describe('meetings and questions', () => {
  const lists = '{ esiProjects(filter: { stages: [DESIGN] }) { nodes { meetings { totalCount nodes { subject } } questions { totalCount } } } }';
  const seen = async (persona: string) => (await world.as(persona).data<{ esiProjects: { nodes: { meetings: { totalCount: number; nodes: { subject: string }[] }; questions: { totalCount: number } }[] } }>(lists)).esiProjects.nodes[0]!;
  const contact = (isShared: boolean) => ({
    relationshipId: world.relationshipId('jade-cell.supplier'), channel: 'MEETING', initiator: 'FOCAL', purpose: 'JOINT_WORK', occurredAt: new Date(Date.now() - 3_600_000).toISOString(), subject: isShared ? 'The latch' : 'What we think of the latch', isShared,
  });

  test('are about a project for whoever sees them', async () => {
    const shared = await act<{ interaction: { id: string } }>('engineer', 'logInteraction', contact(true), 'interaction { id }');
    const inner = await act<{ interaction: { id: string } }>('engineer', 'logInteraction', contact(false), 'interaction { id }');
    for (const { interaction } of [shared, inner]) expect(await act('engineer', 'linkInteractionToEsiProject', { esiProjectId: project, interactionId: interaction.id }, '')).toMatchObject({ userErrors: [] });
    expect(await act('engineer', 'linkInteractionToEsiProject', { esiProjectId: project, interactionId: shared.interaction.id }, '')).toMatchObject({ userErrors: [{ code: 'DUPLICATE' }] });
    expect((await seen('engineer')).meetings.totalCount).toBe(4);
    expect((await seen('supplier')).meetings.nodes.map(({ subject }) => subject).toSorted()).toEqual(['The latch', 'Working group on the swappable pack']);
    expect((await seen('rival-supplier')).meetings.nodes).toEqual([{ subject: 'First look at a second source' }]);
    expect((await seen('rival-supplier')).questions.totalCount).toBe(1);
    expect(await act('supplier', 'linkInteractionToEsiProject', { esiProjectId: project, interactionId: inner.interaction.id }, '')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['input', 'interactionId'] }] });
    expect(await act('supplier', 'unlinkInteractionFromEsiProject', { esiProjectId: project, interactionId: shared.interaction.id }, '')).toMatchObject({ userErrors: [{ code: 'STATE_CONFLICT' }] });
    expect(await act('engineer', 'unlinkInteractionFromEsiProject', { esiProjectId: project, interactionId: shared.interaction.id }, '')).toMatchObject({ userErrors: [] });
    expect((await seen('supplier')).meetings.nodes).toEqual([{ subject: 'Working group on the swappable pack' }]);
  });

  test('are of suppliers with a part in it', async () => {
    const other = await act<{ interaction: { id: string } }>('engineer', 'logInteraction', { ...contact(true), relationshipId: world.relationshipId('radhafen.distributor') }, 'interaction { id }');
    expect(await act('engineer', 'linkInteractionToEsiProject', { esiProjectId: project, interactionId: other.interaction.id }, '')).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['input', 'esiProjectId'] }] });
  });
});
