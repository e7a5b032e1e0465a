import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../../src/platform/ids.ts';
import { seedId } from '../../../src/server/seed.ts';
import { listen } from '../../server/subscriptions/listening.ts';
import { statementsOf } from '../../statements.ts';
import { attempt, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { agreed, connected, done, handedOver, refused, requested, type Two } from './acts.ts';

/** Who learns what departments do for each other: the firm's own people, and nobody else by any path; and what the database keeps by itself. */

let world: World;
let two: Two;
beforeAll(async () => {
  world = await openWorld();
  two = await connected(world);
}, 90_000);
afterAll(() => world.close());

const seeded = (type: string, kind: string, key: string) => toGlobalId(type, seedId('formosa', kind, key));
const pair = 'research-and-development.internal.production';
const records = () => [
  world.relationshipId(pair), seeded('ServiceAgreement', 'service-agreement', 'deviations'),
  seeded('ServiceRequest', 'service-request', 'deviations/light'), seeded('ServiceRequestStep', 'service-request-step', 'deviations/light/1'), seeded('WorkHandOver', 'work-hand-over', 'hand-over/hop'),
  seeded('WorkHandOverStep', 'work-hand-over-step', 'hand-over/hop/1'), seeded('DepartmentPromise', 'department-promise', 'promise/freeze'), world.id('production'),
];
const tables = ['service_agreement', 'service_request', 'service_request_step', 'work_hand_over', 'work_hand_over_step', 'department_promise'];

describe('a partner', () => {
  test.each(['supplier', 'rival-supplier', 'channel', 'competitor', 'consumer'])('%s finds nothing of it', async (persona) => {
    const { nodes } = await world.as(persona).data('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: records() });
    expect(nodes).toEqual(records().map(() => null));
    const { relationships } = await world.as(persona).data('{ relationships(first: 100, filter: { markets: [INTERNAL] }) { totalCount nodes { id } } }');
    expect(relationships).toEqual({ totalCount: 0, nodes: [] });
    for (const list of ['serviceAgreements', 'serviceRequests', 'workHandOvers', 'departmentPromises']) {
      expect((await world.as(persona).query(`{ ${list} { totalCount } }`)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
    for (const one of ['serviceAgreement', 'serviceRequest', 'workHandOver', 'departmentPromise']) {
      expect((await world.as(persona).query(`query ($id: ID!) { ${one}(id: $id) { id } }`, { id: records()[2] })).data?.[one] ?? null).toBeNull();
    }
  });

  test('sees nothing of it on itself, on the firm, or on its own relationship', async () => {
    const lists = 'serviceAgreements { totalCount nodes { id } } serviceRequests { totalCount nodes { id } } workHandOvers { totalCount nodes { id } } departmentPromises { totalCount nodes { id } }';
    const party = 'departmentHead { id } serviceFigures { openRequests } servicesProvided { totalCount } requestsToServe { totalCount } workReceived { totalCount }';
    const found = await world.as('supplier').data(`query ($id: ID!, $firm: ID!) { relationship(id: $id) { ${lists} } party(id: $firm) { ${party} } }`, { id: world.relationshipId('jade-cell.supplier'), firm: world.id('formosa-stride') });
    const none = { totalCount: null, nodes: [] };
    expect(found.relationship).toEqual({ serviceAgreements: none, serviceRequests: none, workHandOvers: none, departmentPromises: none });
    expect(found.party).toEqual({
      departmentHead: null, serviceFigures: null, servicesProvided: { totalCount: null }, requestsToServe: { totalCount: null }, workReceived: { totalCount: null },
    });
  });

  test('is answered as of what is not there, whatever it tries', async () => {
    const nobody = seeded('ServiceRequest', 'service-request', 'nobody');
    for (const serviceRequestId of [records()[2]!, nobody]) expect(await refused(world, 'supplier', 'takeUpServiceRequest', { serviceRequestId })).toBe('NOT_FOUND');
    expect(await refused(world, 'supplier', 'requestService', { relationshipId: world.relationshipId(pair), providingDepartmentId: world.id('production'), title: 'x', what: 'x' })).toBe('NOT_FOUND');
    expect(await refused(world, 'supplier', 'requestService', { relationshipId: world.relationshipId('jade-cell.supplier'), providingDepartmentId: world.id('jade-cell'), title: 'x', what: 'x' })).toBe('NOT_FOUND');
    expect(await refused(world, 'supplier', 'makeDepartmentPromise', { relationshipId: world.relationshipId(pair), receivingDepartmentId: world.id('production'), statement: 'x', importance: 1, dueOn: '2099-01-01' })).toBe('NOT_FOUND');
  });

  test('hears of nothing, and reads and writes no row in its own session', async () => {
    const id = await requested(world, two);
    const listening = (persona: string) => listen('WebSocket', { url: world.url, token: () => world.as(persona).token(), query: 'subscription ($id: ID!) { serviceRequestChanged(id: $id) { id } }', variables: { id } });
    const [theirs, ours] = [listening('supplier'), listening('buyer')];
    await ours.results(1);
    await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId: id });
    await ours.results(2);
    expect(JSON.stringify(theirs.heard)).not.toContain(id);
    theirs.stop();
    ours.stop();
    const session = sessionOf('supplier', 'jade-cell');
    for (const table of tables) expect(await attempt(world, session, `select count(*)::integer as found from ${table}`)).toEqual([{ found: 0 }]);
    expect(await attempt(world, session, "select count(*)::integer as found from audit_entry where subject_type like 'Service%' or subject_type like 'Department%' or subject_type like 'WorkHandOver%'")).toEqual([{ found: 0 }]);
    expect(await attempt(world, session, "select count(*)::integer as found from relationship where market = 'INTERNAL'")).toEqual([{ found: 0 }]);
    await attempt(world, session, "update service_request set state = 'WITHDRAWN'");
  });
});

describe('the database', () => {
  test('lets nobody act for a department that is not theirs, and no step be skipped', async () => {
    const agreement = await agreed(world, two);
    const request = uuidOf(await requested(world, two, agreement));
    const [planner, buyer, engineer] = ['planner', 'buyer', 'engineer'].map((user) => sessionOf(user, 'formosa-stride'));
    const up = `update service_request set state = 'TAKEN_UP', step = 2, taken_up_by = app_principal(), taken_up_at = now() where id = '${request}'`;
    const step = `insert into service_request_step (workspace_id, id, relationship_id, request_id, number, kind, made_by) select workspace_id, gen_random_uuid(), relationship_id, id, 2, 'TAKEN_UP', app_principal() from service_request where id = '${request}'`;
    await expect(attempt(world, buyer!, up)).rejects.toMatchObject({ constraint: 'service_request_side' });
    await expect(attempt(world, engineer!, up)).rejects.toMatchObject({ constraint: 'service_request_side' });
    await expect(attempt(world, planner!, up.replace("'TAKEN_UP'", "'DONE'"))).rejects.toMatchObject({ constraint: 'service_request_course' });
    await expect(attempt(world, planner!, `update service_request set due_at = due_at + interval '1 day' where id = '${request}'`)).rejects.toMatchObject({ constraint: 'service_request_course' });
    await expect(attempt(world, planner!, `update service_request set overdue_noted_at = now() where id = '${request}'`)).rejects.toMatchObject({ constraint: 'service_request_side' });
    // A state without its step, and a step without its state.
    await expect(attempt(world, planner!, up, 'set constraints all immediate')).rejects.toMatchObject({ constraint: 'service_request_has_its_step' });
    await expect(attempt(world, planner!, step)).rejects.toMatchObject({ constraint: 'service_request_step_is_its_records' });
    await attempt(world, planner!, up, step, 'set constraints all immediate');
    await expect(attempt(world, planner!, "update service_request_step set note = 'x'")).rejects.toMatchObject({ code: '42501' });
    await expect(attempt(world, planner!, 'delete from service_request')).rejects.toMatchObject({ code: '42501' });
    const agreeing = `update service_agreement set state = 'ENDED', closed_by = app_principal(), closed_at = now(), close_reason = 'x', in_force_until = in_force_from where id = '${uuidOf(agreement)}'`;
    await expect(attempt(world, buyer!, agreeing)).rejects.toMatchObject({ constraint: 'service_agreement_side' });
    await expect(attempt(world, planner!, `update service_agreement set working_hours = 2000 where id = '${uuidOf(agreement)}'`)).rejects.toMatchObject({ constraint: 'service_agreement_course' });
  });

  test('keeps relationships between departments to the internal market and to departments', async () => {
    const manager = sessionOf('manager', 'formosa-stride');
    const id = (key: string) => `'${seedId('formosa', 'party', key)}'`;
    const begin = (market: string, focal: string, partner: string) => `insert into relationship (workspace_id, id, market, focal_id, partner_id, partner_name, stage, providing_department_id, receiving_department_id, supplier_kind)
      values ('${manager.workspaceId}', gen_random_uuid(), '${market}', ${id(focal)}, ${id(partner)}, 'x', 'IDENTIFIED', ${market === 'INTERNAL' ? `${id(partner)}, ${id(focal)}, null` : "null, null, 'GOODS'"})`;
    for (const [market, focal, partner] of [['SUPPLIER', 'jade-cell', 'saebom'], ['INTERNAL', 'jade-cell', 'sales'], ['INTERNAL', 'sales', 'jade-cell']] as const) {
      await expect(attempt(world, manager, begin(market, focal, partner))).rejects.toMatchObject({ constraint: 'relationship_ends_fit' });
    }
    await expect(attempt(world, manager, begin('INTERNAL', 'production', 'research-and-development'))).rejects.toMatchObject({ constraint: 'relationship_one_alive' });
    await attempt(world, manager, begin('INTERNAL', 'sales', 'quality'));
  });
});

describe('the firm', () => {
  test('reads a department’s page in as many statements for few as for many', async () => {
    const page = `query ($id: ID!) { party(id: $id) { departmentHead { displayName } serviceFigures { openRequests overdueRequests doneRequests doneInTime doneLate returnedRequests meanSatisfaction satisfactionAnswers waitingHandOvers meanHoursToTakeUp handedOver handedOverReturned }
      requestsToServe(first: 50) { totalCount nodes { title state isOverdue agreement { service } requester { name } steps { kind } viewerActions { action } } } workHandedOver(first: 20) { nodes { title to { name } steps { kind } } } } }`;
    const read = () => statementsOf(world, () => world.as('manager').data(page, { id: two.serving }));
    await requested(world, two);
    await read();
    const before = (await read()).length;
    for (let count = 0; count < 3; count += 1) {
      await requested(world, two);
      await handedOver(world, two);
    }
    expect((await read()).length).toBe(before);
    expect(before).toBeLessThan(9);
  });

  test('counts what lies with a department and what became of the year', async () => {
    const { party } = await world.as('auditor').data('query ($id: ID!) { party(id: $id) { departmentHead { id } serviceFigures { openRequests overdueRequests doneRequests doneInTime doneLate returnedRequests satisfactionAnswers meanSatisfaction handedOver handedOverReturned } } }', { id: world.id('research-and-development') });
    expect(party.departmentHead).toEqual({ id: world.userId('engineer') });
    expect(party.serviceFigures).toMatchObject({ openRequests: 1, overdueRequests: 1, doneRequests: 12, doneLate: 5, returnedRequests: 1, satisfactionAnswers: 12, handedOver: 6, handedOverReturned: 2 });
    expect(party.serviceFigures.doneInTime).toBe(7);
    expect((await world.as('auditor').data('query ($id: ID!) { party(id: $id) { serviceFigures { openRequests } } }', { id: world.id('jade-cell') })).party.serviceFigures).toBeNull();
  });

  test('filters requests by department, and hears each step', async () => {
    const { serviceRequests } = await world.as('manager').data('query ($ids: [ID!]!) { serviceRequests(first: 50, filter: { providerIds: $ids, isInTime: false }) { totalCount nodes { provider { id } isInTime } } }', { ids: [world.id('research-and-development')] });
    expect(serviceRequests.totalCount).toBe(5);
    const id = await requested(world, two);
    const heard = listen('WebSocket', { url: world.url, token: () => world.as('buyer').token(), query: 'subscription ($id: ID!) { serviceRequestChanged(id: $id) { state } }', variables: { id } });
    await heard.results(1);
    await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId: id });
    await heard.results(2);
    expect(heard.heard.at(-1)).toMatchObject({ data: { serviceRequestChanged: { state: 'TAKEN_UP' } } });
    heard.stop();
  });
});

describe('a department that was recorded twice', () => {
  test('goes on as one, with what it has with others, for which the survivor’s people act', async () => {
    const { createParty } = await world.as('manager').data('mutation ($input: CreatePartyInput!) { createParty(input: $input) { party { id } userErrors { code message } } }', { input: { kind: 'DEPARTMENT', name: 'Marketing again', timeZone: 'Asia/Taipei', parentId: world.id('formosa-stride') } });
    expect(createParty.userErrors).toEqual([]);
    const duplicate = createParty.party.id as string;
    const withAsking = (await done(world, 'manager', 'connectDepartments', { providingDepartmentId: duplicate, receivingDepartmentId: two.asking }))['id'];
    const withFinance = (await done(world, 'manager', 'connectDepartments', { providingDepartmentId: world.id('finance'), receivingDepartmentId: duplicate }))['id'];
    const withItself = (await done(world, 'manager', 'connectDepartments', { providingDepartmentId: duplicate, receivingDepartmentId: two.serving }))['id'];
    const { id: request } = await done(world, 'buyer', 'requestService', { relationshipId: withAsking, providingDepartmentId: duplicate, title: 'x', what: 'x' });
    const { mergeParties } = await world.as('admin').data('mutation ($input: MergePartiesInput!) { mergeParties(input: $input) { userErrors { code message } } }', { input: { survivorId: two.serving, duplicateId: duplicate, reason: 'Recorded twice' } });
    expect(mergeParties.userErrors).toEqual([]);
    const read = async (id: string) => (await world.as('admin').data('query ($id: ID!) { relationship(id: $id) { stage endReason focal { id } partner { id } mergedInto { id } } }', { id })).relationship;
    expect(await read(withAsking)).toMatchObject({ stage: 'TERMINATED', endReason: 'MERGED', mergedInto: { id: two.relationshipId }, partner: { id: two.serving } });
    expect(await read(withFinance)).toMatchObject({ stage: 'IDENTIFIED', focal: { id: two.serving }, partner: { id: world.id('finance') } });
    expect(await read(withItself)).toMatchObject({ stage: 'TERMINATED', endReason: 'OTHER', mergedInto: null });
    const { serviceRequest, party } = await world.as('admin').data('query ($id: ID!, $party: ID!) { serviceRequest(id: $id) { provider { id } } party(id: $party) { departmentHead { id } } }', { id: request, party: two.serving });
    expect(serviceRequest.provider.id).toBe(two.serving);
    expect(party.departmentHead.id).toBe(world.userId('planner'));
  });
});
