import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, propose, refused, terms } from './acts.ts';

/** Who learns of requests for changes, and what a partner's own session can do with them. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const seeded = (type: string, kind: string, key: string) => toGlobalId(type, seedId('formosa', kind, key));
const look = `query ($records: [ID!]!, $own: ID!) { nodes(ids: $records) { id } changeRequests { totalCount nodes { id } } relationship(id: $own) { changeRequests { totalCount }
  timeline(first: 50, filter: { subjectTypes: ["ChangeRequest", "ChangeRequestRound"] }) { totalCount } } }`;

describe('a rival', () => {
  test('finds neither a request nor a round, by no path and in no count', async () => {
    const seen = () => world.as('rival-supplier').data(look, { records: [seeded('ChangeRequest', 'change-request', 'jade-call-off'), seeded('ChangeRequestRound', 'change-round', 'jade-call-off/1')], own: world.relationshipId('saebom.supplier') });
    const before = await seen();
    expect(before).toMatchObject({ nodes: [null, null], changeRequests: { totalCount: 1, nodes: [{ id: seeded('ChangeRequest', 'change-request', 'saebom-incoterm') }] }, relationship: { changeRequests: { totalCount: 1 } } });
    const changeRequestId = await propose(world);
    await done(world, 'supplier', 'counterChange', { changeRequestId, terms: terms() });
    expect(await seen()).toEqual(before);
    for (const act of ['agreeToChange', 'counterChange', 'declineChange', 'withdrawChange', 'imposeChange', 'stateOnImposedChange'] as const) {
      const more = { counterChange: { terms: terms() }, agreeToChange: {}, stateOnImposedChange: { statement: 'x' } }[act as string] ?? { reason: 'x' };
      expect(await refused(world, 'rival-supplier', act, { changeRequestId, ...more })).toBe('NOT_FOUND');
    }
    const own = { relationshipId: world.relationshipId('saebom.supplier'), title: 'x', terms: terms() };
    expect(await refused(world, 'rival-supplier', 'proposeChange', { ...own, supersedesChangeRequestId: changeRequestId })).toBe('NOT_FOUND');
    expect(await refused(world, 'rival-supplier', 'proposeChange', { ...own, relationshipId: world.relationshipId('jade-cell.supplier') })).toBe('NOT_FOUND');
    expect(await refused(world, 'rival-supplier', 'proposeChange', { ...own, vmiAgreementId: seeded('VmiAgreement', 'vmi-agreement', 'jade-vmi') })).toBe('NOT_FOUND');
  });

  test('is told of its own steps alone, by the subscription', async () => {
    const changeRequestId = await propose(world);
    const listenAs = (persona: string) => listen('WebSocket', {
      url: world.url, token: () => world.as(persona).token(), query: 'subscription ($id: ID!) { changeRequestChanged(id: $id) { state round } }', variables: { id: changeRequestId },
    });
    const [rival, partner] = [listenAs('rival-supplier'), listenAs('supplier')];
    expect((await partner.results(1)).data).toEqual({ changeRequestChanged: { state: 'PROPOSED', round: 1 } });
    await done(world, 'supplier', 'counterChange', { changeRequestId, terms: terms() });
    expect((await partner.results(2)).data).toEqual({ changeRequestChanged: { state: 'COUNTERED', round: 2 } });
    await done(world, 'manager', 'agreeToChange', { changeRequestId });
    expect((await partner.results(3)).data).toEqual({ changeRequestChanged: { state: 'AGREED', round: 2 } });
    for (const { data } of rival.heard) expect(data?.['changeRequestChanged'] ?? null).toBeNull();
    rival.stop();
    partner.stop();
  });
});

describe('the firm', () => {
  test('does not tell of what is only drafted, or only thought of, by asking to change it', async () => {
    const [draft] = await world.sql<{ id: string; relationship_id: string }>("select i.id, i.relationship_id from esi_involvement i join workspace w on w.id = i.workspace_id and w.slug = 'formosa' where i.invited_at is null and i.state in ('NOMINATED','ASSESSED') limit 1");
    expect(draft).toBeDefined();
    expect(await refused(world, 'manager', 'proposeChange', { relationshipId: toGlobalId('Relationship', draft!.relationship_id), title: 'x', terms: terms(), esiInvolvementId: toGlobalId('EsiInvolvement', draft!.id) })).toBe('NOT_FOUND');
    const session = sessionOf('manager', 'formosa-stride');
    await expect(attempt(world, session, `insert into change_request (workspace_id, id, relationship_id, subject_kind, involvement_id, title, state, proposed_by_side, proposed_by, round, turn_side, answer_due_on)
      values ('${session.workspaceId}', gen_random_uuid(), '${draft!.relationship_id}', 'PROJECT', '${draft!.id}', 'x', 'PROPOSED', 'FOCAL', '${session.principalId}', 1, 'PARTNER', current_date + 9)`)).rejects.toMatchObject({ constraint: 'change_request_begins' });
  });

  test('is refused in roles that only read, and through a key', async () => {
    const input = { idempotencyKey: 'k', relationshipId: world.relationshipId('jade-cell.supplier'), title: 'x', terms: terms() };
    expect((await world.as('auditor').query('mutation ($input: ProposeChangeInput!) { proposeChange(input: $input) { userErrors { code } } }', { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await world.as('auditor').data('query ($id: ID!) { changeRequest(id: $id) { state } }', { id: seeded('ChangeRequest', 'change-request', 'polderwiel-credit') })).changeRequest).toEqual({ state: 'IMPOSED' });
    expect((await world.as('other-workspace').data('query ($id: ID!) { changeRequest(id: $id) { state } changeRequests { totalCount } }', { id: seeded('ChangeRequest', 'change-request', 'polderwiel-credit') }))).toEqual({ changeRequest: null, changeRequests: { totalCount: 1 } });
  });
});

describe('a partner’s own session', () => {
  const supplier = () => sessionOf('supplier', 'jade-cell');
  const evidence = (id: string, more: Record<string, string | number> = {}) => {
    const { workspaceId, principalId } = supplier();
    const row = {
      workspace_id: workspaceId, id: '00000000-0000-4000-8000-00000000e035', relationship_id: uuidOf(world.relationshipId('jade-cell.supplier')), direction: 'PARTNER_TO_FOCAL', leaf: 'NON_OPPORTUNISM', outcome: 0, weight: 1,
      occurred_at: '2026-01-01T00:00:00Z', source_type: 'ChangeRequest', source_id: id, recorded_by: principalId, ...more,
    };
    return `insert into evidence (${Object.keys(row).join(', ')}) values (${Object.values(row).map((value) => `'${value}'`).join(', ')})`;
  };
  const impose = (id: string) => `update change_request set state = 'IMPOSED', imposed_by = app_principal(), imposed_at = now(), imposition_reason = 'x', settled_round = 1 where id = '${id}'`;

  test('adds to the ledger what it imposes, in the same transaction and against itself, and nothing else', async () => {
    const id = uuidOf(await propose(world, 'supplier'));
    const [weighed] = await world.sql<{ weight: number }>("select weight from evidence where source_type = 'ChangeRequest' limit 1");
    const weight = weighed!.weight;
    await expect(attempt(world, supplier(), evidence(id))).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, supplier(), impose(id), evidence(id, { weight, direction: 'FOCAL_TO_PARTNER' }))).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, supplier(), impose(id), evidence(id, { weight, outcome: 1 }))).rejects.toMatchObject({ code: '40001' });
    await expect(attempt(world, supplier(), impose(id), evidence(id, { weight, leaf: 'BENEFITS' }))).rejects.toMatchObject({ code: '42501' });
    await attempt(world, supplier(), impose(id), evidence(id, { weight }));
  });

  test('answers in its turn alone, in its own name, and rewrites nothing', async () => {
    const theirs = uuidOf(await propose(world));
    const own = uuidOf(await propose(world, 'supplier'));
    const agree = (id: string, by = 'app_principal()') => `update change_request set state = 'AGREED', answered_by = ${by}, answered_at = now(), settled_round = round where id = '${id}'`;
    await expect(attempt(world, supplier(), agree(own))).rejects.toMatchObject({ constraint: 'change_request_side' });
    await expect(attempt(world, supplier(), agree(theirs, `'${uuidOf(world.userId('manager'))}'`))).rejects.toMatchObject({ constraint: 'change_request_side' });
    await expect(attempt(world, supplier(), impose(theirs))).rejects.toMatchObject({ constraint: 'change_request_side' });
    await expect(attempt(world, supplier(), `update change_request set title = 'Other' where id = '${theirs}'`)).rejects.toMatchObject({ constraint: 'change_request_course' });
    await expect(attempt(world, supplier(), `update change_request set overdue_noted_at = now() where id = '${theirs}'`)).rejects.toMatchObject({ constraint: 'change_request_side' });
    await expect(attempt(world, supplier(), `update change_request_round set what = 'Other' where request_id = '${theirs}'`)).rejects.toMatchObject({ code: '42501' });
    // A round that nobody wrote down is none.
    await expect(attempt(world, supplier(), `update change_request set state = 'COUNTERED', round = 2, turn_side = 'FOCAL' where id = '${theirs}'`, 'set constraints all immediate')).rejects.toMatchObject({ constraint: 'change_request_has_its_round' });
    await expect(attempt(world, supplier(), `insert into change_request_round (workspace_id, id, relationship_id, request_id, number, by_side, made_by, what, why, effective_on, answer_due_on)
      select workspace_id, gen_random_uuid(), relationship_id, id, 2, 'PARTNER', app_principal(), 'x', 'y', answer_due_on, answer_due_on from change_request where id = '${theirs}'`)).rejects.toMatchObject({ constraint: 'change_request_round_is_its_requests' });
    await attempt(world, supplier(), agree(theirs));
  });
});
