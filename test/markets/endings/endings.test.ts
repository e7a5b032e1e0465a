import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const errors = 'userErrors { __typename code message field ... on StateConflictError { currentState allowedActions } }';
const request = `endingRequest { id version status reason note endedOn requestedBy { id } decidedBy { id } decidedAt decisionNote relationship { id stage }
  viewerActions { action isAllowed reason { code } } }`;
const living = 'relationship { id stage endedOn endReason endNote endingTakesApproval stageChanges { nodes { fromStage toStage reason changedBy { id } } } }';
const end = `mutation ($input: EndRelationshipInput!) { endRelationship(input: $input) { ${living} ${request} ${errors} } }`;
const approve = `mutation ($input: ApproveEndingInput!) { approveEnding(input: $input) { ${living} ${request} ${errors} } }`;
const decline = `mutation ($input: DeclineEndingInput!) { declineEnding(input: $input) { ${living} ${request} ${errors} } }`;
const withdraw = `mutation ($input: WithdrawEndingInput!) { withdrawEnding(input: $input) { ${living} ${request} ${errors} } }`;
const update = `mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { relationship { id isKey endingTakesApproval } ${errors} } }`;
const today = new Date().toISOString().slice(0, 10);

async function ask(key: string, persona = 'manager', more: object = {}): Promise<Record<string, any>> {
  const { endRelationship } = await world.as(persona).data(end, { input: { relationshipId: world.relationshipId(key), reason: 'WE_LEFT', note: 'not worth it any more', ...more } });
  expect(endRelationship.userErrors).toEqual([]);
  return endRelationship;
}

describe('the end of a key relationship', () => {
  test('is asked for by one and approved by another, which ends it', async () => {
    const { endingRequest, relationship } = await ask('tieshan-frames.supplier');
    expect(relationship).toMatchObject({ stage: 'ENHANCED', endedOn: null, endReason: null, endingTakesApproval: true });
    expect(endingRequest).toMatchObject({
      status: 'OPEN', reason: 'WE_LEFT', note: 'not worth it any more', endedOn: null, version: 1, requestedBy: { id: world.userId('manager') }, decidedBy: null, decidedAt: null,
      viewerActions: [
        { action: 'APPROVE_ENDING', isAllowed: false, reason: { code: 'PERMISSION_MISSING' } }, { action: 'DECLINE_ENDING', isAllowed: false }, { action: 'WITHDRAW_ENDING', isAllowed: true },
      ],
    });
    const input = { endingRequestId: endingRequest.id, note: 'Agreed.', idempotencyKey: 'approve it' };
    const { approveEnding } = await world.as('admin').data(approve, { input });
    expect(approveEnding).toMatchObject({
      userErrors: [],
      relationship: { stage: 'TERMINATED', endedOn: today, endReason: 'WE_LEFT', endNote: 'not worth it any more', endingTakesApproval: false },
      endingRequest: { status: 'APPROVED', decidedBy: { id: world.userId('admin') }, decisionNote: 'Agreed.', relationship: { stage: 'TERMINATED' } },
    });
    expect(approveEnding.relationship.stageChanges.nodes).toEqual([{ fromStage: 'ENHANCED', toStage: 'TERMINATED', reason: 'not worth it any more', changedBy: { id: world.userId('admin') } }]);
    expect((await world.as('admin').data(approve, { input })).approveEnding).toEqual(approveEnding);
    for (const [source, name] of [[approve, 'approveEnding'], [decline, 'declineEnding']] as const) {
      const { [name]: again } = await world.as('admin').data(source, { input: { endingRequestId: endingRequest.id, note: 'x' } });
      expect(again.userErrors).toMatchObject([{ code: 'STATE_CONFLICT', currentState: 'APPROVED', allowedActions: [] }]);
    }
    const { relationship: seen } = await world.as('auditor').data(`query ($id: ID!) { relationship(id: $id) { endingRequests { totalCount nodes { id } }
      timeline(first: 20) { nodes { __typename action subjectType } } } }`, { id: relationship.id });
    expect(seen.endingRequests).toEqual({ totalCount: 1, nodes: [{ id: endingRequest.id }] });
    expect(seen.timeline.nodes).toContainEqual({ __typename: 'RecordCreatedEvent', action: 'relationship.end', subjectType: 'EndingRequest' });
    expect(seen.timeline.nodes).toContainEqual({ __typename: 'StateChangedEvent', action: 'ending-request.approve', subjectType: 'EndingRequest' });
    expect(seen.timeline.nodes).toContainEqual({ __typename: 'StateChangedEvent', action: 'ending-request.approve', subjectType: 'Relationship' });
  });

  test('is never approved nor declined by who asks', async () => {
    const { endingRequest } = await ask('radhafen.distributor', 'admin', { endedOn: today });
    expect(endingRequest.viewerActions).toMatchObject([{ isAllowed: false, reason: { code: 'FOUR_EYES' } }, { isAllowed: false, reason: { code: 'FOUR_EYES' } }, { isAllowed: true }]);
    for (const [source, name] of [[approve, 'approveEnding'], [decline, 'declineEnding']] as const) {
      const { [name]: refused } = await world.as('admin', { locales: ['en'] }).data(source, { input: { endingRequestId: endingRequest.id, note: 'x' } });
      expect(refused).toMatchObject({ relationship: null, endingRequest: null, userErrors: [{ code: 'NOT_ALLOWED', message: 'Who asks to end a relationship does not decide it: another person does.' }] });
    }
    const id = uuid(endingRequest.id);
    await expect(world.sql("update ending_request set status = 'DECLINED', decided_at = now(), decided_by = requested_by, decision_note = 'x' where id = $1", [id])).rejects.toThrow(/four_eyes/);
    await expect(world.sql("update ending_request set status = 'APPROVED', decided_at = now(), decided_by = $2 where id = $1", [id, seedId('formosa', 'party', 'jade-cell')])).rejects.toThrow(/another person/);
  });

  test('is not approved by a key, nor by who made the key that asked', async () => {
    const make = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } secret: key userErrors { code } } }';
    const scopes = ['PARTY_READ', 'RELATIONSHIP_READ', 'RELATIONSHIP_WRITE', 'RELATIONSHIP_APPROVE'];
    const { createApiKey } = await world.as('admin').data(make, { input: { name: 'a tool', role: 'ADMIN', scopes, partyId: world.id('formosa-stride') } });
    const tool = world.bearing(createApiKey.secret);
    const { endRelationship } = await tool.data(end, { input: { relationshipId: world.relationshipId('norrland-post.customer'), reason: 'WE_LEFT' } });
    expect(endRelationship).toMatchObject({ userErrors: [], endingRequest: { status: 'OPEN', requestedBy: null } });
    const { approveEnding: owner } = await world.as('admin').data(approve, { input: { endingRequestId: endRelationship.endingRequest.id } });
    expect(owner.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    const forced = "update ending_request set status = 'APPROVED', decided_at = now(), decided_by = $2 where id = $1";
    await expect(world.sql(forced, [uuid(endRelationship.endingRequest.id), seedId('formosa', 'user', 'admin')])).rejects.toThrow(/another person/);
    const { endingRequest } = await ask('citypulse.customer');
    const { approveEnding: byKey } = await tool.data(approve, { input: { endingRequestId: endingRequest.id } });
    expect(byKey.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    await world.as('manager').data(withdraw, { input: { endingRequestId: endingRequest.id } });
  });

  test('is declined with a reason, and the relationship goes on', async () => {
    const { endingRequest } = await ask('ridgeline.competitor');
    const { declineEnding: none } = await world.as('admin').data(decline, { input: { endingRequestId: endingRequest.id, note: ' ' } });
    expect(none.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'note'] }]);
    const { declineEnding: declined } = await world.as('admin').data(decline, { input: { endingRequestId: endingRequest.id, note: 'The standard first.', expectedVersion: 1 } });
    expect(declined).toMatchObject({ userErrors: [], endingRequest: { status: 'DECLINED', decisionNote: 'The standard first.' }, relationship: { stage: 'ENHANCED', endedOn: null } });
    expect((await ask('ridgeline.competitor')).endingRequest.status).toBe('OPEN');
  });

  test('is withdrawn by who asked, and by nobody else', async () => {
    const { endingRequest } = await ask('jade-cell.supplier');
    for (const persona of ['admin', 'second-manager']) {
      const { withdrawEnding } = await world.as(persona).data(withdraw, { input: { endingRequestId: endingRequest.id } });
      expect(withdrawEnding.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
    const { withdrawEnding: stale } = await world.as('manager').data(withdraw, { input: { endingRequestId: endingRequest.id, expectedVersion: 4 } });
    expect(stale.userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    const { withdrawEnding } = await world.as('manager').data(withdraw, { input: { endingRequestId: endingRequest.id, note: 'They called.' } });
    expect(withdrawEnding).toMatchObject({ userErrors: [], endingRequest: { status: 'WITHDRAWN', decisionNote: 'They called.' }, relationship: { stage: 'ENHANCED' } });
  });

  test('is asked for once of ten at once, and decided once of ten at once', async () => {
    const input = { relationshipId: world.relationshipId('jade-cell.supplier'), reason: 'BREACH' };
    const asked = await Promise.all(Array.from({ length: 10 }, () => world.as('manager').data(end, { input })));
    const made = asked.filter(({ endRelationship }) => endRelationship.endingRequest !== null);
    expect(made).toHaveLength(1);
    expect(asked.flatMap(({ endRelationship }) => endRelationship.userErrors).map(({ code }) => code)).toEqual(Array.from({ length: 9 }, () => 'DUPLICATE'));
    const { id: endingRequestId } = made[0]!['endRelationship'].endingRequest;
    const decided = await Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 === 0
      ? world.as('admin').data(decline, { input: { endingRequestId, note: 'no' } }) : world.as('manager').data(withdraw, { input: { endingRequestId } }))));
    expect(decided.filter((answer) => (answer['declineEnding'] ?? answer['withdrawEnding']).userErrors.length === 0)).toHaveLength(1);
  });

  test('refuses a last day in the future, or before the first', async () => {
    for (const endedOn of ['2999-01-01', '2001-01-01']) {
      const { endRelationship } = await world.as('manager').data(end, { input: { relationshipId: world.relationshipId('jade-cell.supplier'), reason: 'WE_LEFT', endedOn } });
      expect(endRelationship).toMatchObject({ endingRequest: null, userErrors: [{ code: 'OUT_OF_RANGE', field: ['input', 'endedOn'] }] });
    }
  });

  test('is not evaded by calling the relationship ordinary first', async () => {
    const relationshipId = world.relationshipId('kitano-geartrain.supplier');
    for (const isKey of [true, false]) await world.as('admin').data(update, { input: { relationshipId, isKey } });
    const { relationship } = await world.as('admin').data('query ($id: ID!) { relationship(id: $id) { isKey endingTakesApproval } }', { id: relationshipId });
    expect(relationship).toEqual({ isKey: false, endingTakesApproval: true });
    const { endingRequest } = await ask('kitano-geartrain.supplier', 'admin');
    expect(endingRequest.status).toBe('OPEN');
    await expect(world.sql("update relationship set stage = 'TERMINATED', ended_on = now(), end_reason = 'WE_LEFT' where id = $1", [uuid(relationshipId)])).rejects.toThrow(/ended by two/);
    // After a month it is ordinary, once nobody asks any more.
    await world.sql('alter table relationship disable trigger relationship_was_key');
    await world.sql("update relationship set key_until = now() - interval '31 days' where id = $1", [uuid(relationshipId)]);
    await world.sql('alter table relationship enable trigger relationship_was_key');
    const { endRelationship: asked } = await world.as('admin').data(end, { input: { relationshipId, reason: 'WE_LEFT' } });
    expect(asked.userErrors).toMatchObject([{ code: 'DUPLICATE' }]);
    await expect(world.sql("update relationship set stage = 'TERMINATED', ended_on = now(), end_reason = 'WE_LEFT' where id = $1", [uuid(relationshipId)])).rejects.toThrow(/ended by two/);
    await world.as('admin').data(withdraw, { input: { endingRequestId: endingRequest.id } });
    expect(await ask('kitano-geartrain.supplier', 'admin')).toMatchObject({ endingRequest: null, relationship: { stage: 'TERMINATED' } });
  });
});

describe('the database', () => {
  test('ends no key relationship without an approval, and approves none that does not end', async () => {
    await expect(world.sql("update relationship set stage = 'TERMINATED', ended_on = now(), end_reason = 'WE_LEFT' where id = $1", [seedId('formosa', 'relationship', 'battery-council.influencer')])).rejects.toThrow(/ended by two/);
    const { endingRequest } = await ask('battery-council.influencer');
    await expect(world.sql("update ending_request set status = 'APPROVED', decided_at = now(), decided_by = $2 where id = $1", [uuid(endingRequest.id), seedId('formosa', 'user', 'admin')])).rejects.toThrow(/has not ended/);
    await expect(world.sql("update ending_request set reason = 'BREACH' where id = $1", [uuid(endingRequest.id)])).rejects.toThrow(/never changes/);
    await expect(world.sql("update ending_request set decision_note = 'x' where status = 'DECLINED'")).rejects.toThrow(/is decided/);
  });
});

describe('who sees and does it', () => {
  const seeded = toGlobalId('EndingRequest', seedId('formosa', 'ending', 'polderwiel'));

  test('a partner sees the end, and not that it was asked for', async () => {
    const id = world.relationshipId('polderwiel.distributor');
    const told = async (): Promise<string[]> => {
      const { relationship } = await world.as('dutch-channel').data('query ($id: ID!) { relationship(id: $id) { timeline(first: 100) { nodes { subjectType } } } }', { id });
      return relationship.timeline.nodes.map(({ subjectType }: { subjectType: string }) => subjectType);
    };
    const before = await told();
    const { endingRequest } = await ask('polderwiel.distributor', 'second-manager');
    const source = `query ($id: ID!, $request: ID!) { node(id: $request) { id }
      relationship(id: $id) { stage endingTakesApproval endingRequests { totalCount nodes { id } } } }`;
    const look = () => world.as('dutch-channel').data(source, { id, request: endingRequest.id });
    expect(await look()).toEqual({ node: null, relationship: { stage: 'MAINTAINED', endingTakesApproval: null, endingRequests: { totalCount: 0, nodes: [] } } });
    expect(await told()).toEqual(before);
    await world.as('admin').data(approve, { input: { endingRequestId: endingRequest.id } });
    const { node, relationship } = await look();
    expect(node).toBeNull();
    expect(relationship.stage).toBe('TERMINATED');
    expect(await told()).toEqual(['Relationship', ...before]);
    expect((await world.as('dutch-channel').query('{ endingRequests { totalCount } }')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test.each(['manager', 'second-manager', 'planner', 'buyer', 'engineer', 'auditor', 'supplier', 'channel', 'customer', 'competitor'])('%s neither approves nor declines', async (persona) => {
    for (const source of [approve, decline]) {
      expect((await world.as(persona).query(source, { input: { endingRequestId: seeded, note: 'x' } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  test('for a manager of another workspace it does not exist', async () => {
    const { withdrawEnding } = await world.as('other-workspace').data(withdraw, { input: { endingRequestId: seeded } });
    expect(withdrawEnding.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'endingRequestId'] }]);
  });
});

function uuid(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
