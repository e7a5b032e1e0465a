import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { noteOverdueRequests } from '../../../src/practices/internal-service/requests/note-overdue.job.ts';
import { runJobs } from '../../trust/jobs.ts';
import { day, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done as named } from '../inside-acts.ts';
import { agreed, allowedOf, connected, done, handedOver, refused, requested, type Two } from './acts.ts';

/** The course of what departments do for each other, and every refusal on it. */

let world: World;
let two: Two;
beforeAll(async () => {
  world = await openWorld();
  two = await connected(world);
});
afterAll(() => world.close());

/** Lets a request’s time have been over long since. */
async function letTimePass(requestId: string): Promise<void> {
  await world.sql('alter table service_request disable trigger user');
  await world.sql("update service_request set requested_at = requested_at - interval '30 days', due_at = due_at - interval '30 days' where id = $1", [uuidOf(requestId)]);
  await world.sql('alter table service_request enable trigger user');
}

describe('a relationship between two departments', () => {
  test('stands in the internal market, between exactly these two', async () => {
    const { relationship } = await world.as('manager').data('query ($id: ID!) { relationship(id: $id) { market focal { id } partner { id } stage ... on InternalRelationship { providingDepartment { id } receivingDepartment { id } } } }', { id: two.relationshipId });
    expect(relationship).toEqual({ market: 'INTERNAL', focal: { id: two.asking }, partner: { id: two.serving }, stage: 'IDENTIFIED', providingDepartment: { id: two.serving }, receivingDepartment: { id: two.asking } });
  });

  test('is one, from whichever end, and not with the firm, itself, or a partner', async () => {
    const connect = (providing: string, receiving: string, persona = 'manager') => refused(world, persona, 'connectDepartments', { providingDepartmentId: world.id(providing), receivingDepartmentId: world.id(receiving) });
    expect(await connect('marketing', 'after-sales')).toBe('DUPLICATE');
    expect(await connect('after-sales', 'marketing')).toBe('DUPLICATE');
    expect(await connect('marketing', 'marketing')).toBe('INVALID');
    expect(await connect('marketing', 'formosa-stride')).toBe('INVALID');
    expect(await connect('jade-cell', 'marketing')).toBe('INVALID');
    expect((await world.as('planner').query('mutation ($input: ConnectDepartmentsInput!) { connectDepartments(input: $input) { userErrors { code } } }', { input: { providingDepartmentId: world.id('quality'), receivingDepartmentId: world.id('sales') } })).errors)
      .toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('of two who connect the same two at once one is let through', async () => {
    const ends = [['quality', 'marketing'], ['marketing', 'quality']] as const;
    const answers = await Promise.all(ends.map(([providing, receiving]) => refused(world, 'manager', 'connectDepartments', { providingDepartmentId: world.id(providing), receivingDepartmentId: world.id(receiving) })));
    expect(answers.toSorted()).toEqual(['', 'DUPLICATE']);
  });

  test('is no side of the firm: what a side does elsewhere is refused', async () => {
    const { makePromise } = await world.as('manager').data('mutation ($input: MakePromiseInput!) { makePromise(input: $input) { userErrors { code message } } }', {
      input: { idempotencyKey: crypto.randomUUID(), relationshipId: two.relationshipId, statement: 'x', dueOn: day(9), importance: 2 },
    });
    expect(makePromise.userErrors).toMatchObject([{ code: 'INVALID' }]);
    const { updateInternalRelationship } = await world.as('manager').data('mutation ($input: UpdateInternalRelationshipInput!) { updateInternalRelationship(input: $input) { userErrors { code } } }', {
      input: { relationshipId: two.relationshipId, providingDepartmentId: world.id('finance') },
    });
    expect(updateInternalRelationship.userErrors).toMatchObject([{ code: 'INVALID' }]);
  });
});

describe('who acts for a department', () => {
  test('is who has a place in it, for as long as they have; its head binds it', async () => {
    const head = async () => (await world.as('auditor').data('query ($id: ID!) { party(id: $id) { departmentHead { id } } }', { id: world.id('finance') })).party.departmentHead;
    const { id: relationshipId } = await done(world, 'manager', 'connectDepartments', { providingDepartmentId: world.id('finance'), receivingDepartmentId: two.asking });
    const promise = () => refused(world, 'buyer-cells', 'makeDepartmentPromise', { relationshipId, receivingDepartmentId: two.asking, statement: 'x', importance: 1, dueOn: day(9) });
    const propose = () => refused(world, 'buyer-cells', 'proposeServiceAgreement', { relationshipId, providingDepartmentId: world.id('finance'), service: 'x', workingHours: 8, inForceFrom: day(0) });
    expect([await head(), await promise()]).toEqual([null, 'NOT_ALLOWED']);
    const post = { relationshipId: world.relationshipId('finance.internal'), personId: world.userId('buyer-cells'), sinceOn: day(-1) };
    const { id } = await named(world, 'admin', 'nameDepartmentPost', post);
    expect([await head(), await promise(), await propose()]).toEqual([null, '', 'NOT_ALLOWED']);
    await named(world, 'admin', 'endDepartmentPost', { departmentPostId: id, untilOn: day(0) });
    expect(await promise()).toBe('NOT_ALLOWED');
    await named(world, 'admin', 'nameDepartmentPost', { ...post, isHead: true });
    expect([await head(), await promise(), await propose()]).toEqual([{ id: world.userId('buyer-cells') }, '', '']);
  });
});

describe('an agreement', () => {
  const proposal = (more: object = {}) => ({ relationshipId: two.relationshipId, providingDepartmentId: two.serving, service: 'Texts', workingHours: 24, inForceFrom: day(0), ...more });

  test('is proposed by the head of either, and holds when the other one agrees', async () => {
    const proposed = await done(world, 'manager', 'proposeServiceAgreement', proposal({ inForceFrom: day(5) }));
    expect(proposed).toMatchObject({ state: 'PROPOSED', isInForce: false, provider: { id: two.serving }, receiver: { id: two.asking } });
    expect(allowedOf(proposed)).toEqual(['WITHDRAW_SERVICE_AGREEMENT']);
    const input = { serviceAgreementId: proposed['id'] };
    expect(await refused(world, 'manager', 'agreeToService', input)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'second-manager', 'agreeToService', input)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'manager', 'endServiceAgreement', { ...input, reason: 'x' })).toBe('STATE_CONFLICT PROPOSED');
    expect(await refused(world, 'planner', 'agreeToService', { ...input, expectedVersion: 7 })).toBe('STALE_VERSION');
    const both = await done(world, 'planner', 'agreeToService', input);
    expect(both).toMatchObject({ state: 'AGREED', isInForce: false, inForceUntil: null });
    expect(await refused(world, 'planner', 'agreeToService', input)).toBe('STATE_CONFLICT AGREED');
    expect(await done(world, 'planner', 'endServiceAgreement', { ...input, reason: 'Nobody reads them.' })).toMatchObject({ state: 'ENDED', inForceUntil: day(5), closeReason: 'Nobody reads them.' });
  });

  test('is refused in the past, of no time, by others, and elsewhere', async () => {
    const propose = (persona: string, more: object) => refused(world, persona, 'proposeServiceAgreement', proposal(more));
    expect(await propose('planner', { inForceFrom: day(-1) })).toBe('OUT_OF_RANGE');
    expect(await propose('planner', { workingHours: 0 })).toBe('OUT_OF_RANGE');
    expect(await propose('planner', { service: ' ' })).toBe('REQUIRED');
    expect(await propose('second-manager', {})).toBe('NOT_ALLOWED');
    expect(await propose('engineer', {})).toBe('NOT_ALLOWED');
    expect(await propose('planner', { providingDepartmentId: world.id('finance') })).toBe('INVALID');
    expect(await propose('planner', { relationshipId: world.relationshipId('marketing.internal') })).toBe('INVALID');
    expect(await propose('planner', { relationshipId: world.relationshipId('jade-cell.supplier') })).toBe('INVALID');
    expect(await propose('planner', { relationshipId: two.serving })).toBe('NOT_FOUND');
  });

  test('is declined by the other, or withdrawn by the proposer', async () => {
    const { id: declined } = await done(world, 'planner', 'proposeServiceAgreement', proposal());
    expect(await refused(world, 'planner', 'declineServiceAgreement', { serviceAgreementId: declined, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'manager', 'declineServiceAgreement', { serviceAgreementId: declined, reason: 'Too slow.' })).toMatchObject({ state: 'DECLINED', closeReason: 'Too slow.' });
    const { id: withdrawn } = await done(world, 'planner', 'proposeServiceAgreement', proposal());
    expect(await refused(world, 'manager', 'withdrawServiceAgreement', { serviceAgreementId: withdrawn, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'planner', 'withdrawServiceAgreement', { serviceAgreementId: withdrawn, reason: 'Misread.' })).toMatchObject({ state: 'WITHDRAWN' });
  });

  test('takes the place of another from its first day on', async () => {
    const before = await agreed(world, two, 72);
    const next = await done(world, 'planner', 'proposeServiceAgreement', proposal({ supersedesServiceAgreementId: before, workingHours: 24, inForceFrom: day(10) }));
    expect(await refused(world, 'planner', 'proposeServiceAgreement', proposal({ supersedesServiceAgreementId: before }))).toBe('DUPLICATE');
    expect(await done(world, 'manager', 'agreeToService', { serviceAgreementId: next['id'] })).toMatchObject({ state: 'AGREED', isInForce: false, supersedes: { id: before, state: 'SUPERSEDED', inForceUntil: day(10) } });
    // Until then what was agreed before is asked for.
    expect(await done(world, 'buyer', 'requestService', { relationshipId: two.relationshipId, providingDepartmentId: two.serving, serviceAgreementId: before, title: 'x', what: 'x' })).toMatchObject({ agreedHours: 72 });
    expect(await refused(world, 'buyer', 'requestService', { relationshipId: two.relationshipId, providingDepartmentId: two.serving, serviceAgreementId: next['id'], title: 'x', what: 'x' })).toBe('INVALID');
    expect(await refused(world, 'planner', 'proposeServiceAgreement', proposal({ supersedesServiceAgreementId: before }))).toBe('INVALID');
  });
});

describe('a request', () => {
  test('is taken up, done and accepted, each by its own department', async () => {
    const agreement = await agreed(world, two);
    const serviceRequestId = await requested(world, two, agreement);
    const { serviceRequest: asked } = await world.as('second-manager').data('query ($id: ID!) { serviceRequest(id: $id) { state agreedHours isByWorkingDays dueAt requestedAt isOverdue agreement { id } viewerActions { action isAllowed } } }', { id: serviceRequestId });
    expect(asked).toMatchObject({ state: 'REQUESTED', agreedHours: 48, isByWorkingDays: true, isOverdue: false, agreement: { id: agreement } });
    expect(Date.parse(asked.dueAt) - Date.parse(asked.requestedAt)).toBeGreaterThanOrEqual(48 * 3_600_000);
    expect(allowedOf(asked)).toEqual(['TAKE_UP_SERVICE_REQUEST']);
    expect(await refused(world, 'buyer', 'takeUpServiceRequest', { serviceRequestId })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'second-manager', 'finishServiceRequest', { serviceRequestId })).toBe('STATE_CONFLICT REQUESTED');
    await done(world, 'second-manager', 'takeUpServiceRequest', { serviceRequestId });
    expect(await refused(world, 'second-manager', 'takeUpServiceRequest', { serviceRequestId })).toBe('STATE_CONFLICT TAKEN_UP');
    const finished = await done(world, 'planner', 'finishServiceRequest', { serviceRequestId, note: 'In the shared folder.' });
    expect(finished).toMatchObject({ state: 'DONE', isInTime: true });
    expect(await refused(world, 'planner', 'acceptService', { serviceRequestId, satisfaction: 5 })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer', 'acceptService', { serviceRequestId, satisfaction: 6 })).toBe('OUT_OF_RANGE');
    const accepted = await done(world, 'buyer', 'acceptService', { serviceRequestId, satisfaction: 4, comment: 'Sharp.' });
    expect(accepted).toMatchObject({ state: 'ACCEPTED', satisfaction: 4, comment: 'Sharp.', isInTime: true, returns: 0 });
    expect(accepted['steps'].map(({ number, kind, note }: Record<string, any>) => [number, kind, note])).toEqual([[1, 'REQUESTED', null], [2, 'TAKEN_UP', null], [3, 'DONE', 'In the shared folder.'], [4, 'ACCEPTED', 'Sharp.']]);
    expect(await refused(world, 'buyer', 'returnService', { serviceRequestId, reason: 'x' })).toBe('STATE_CONFLICT ACCEPTED');
  });

  test('comes back as incomplete with the time that is left, and is done once more', async () => {
    const serviceRequestId = await requested(world, two, await agreed(world, two));
    const before = await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId });
    await done(world, 'planner', 'finishServiceRequest', { serviceRequestId });
    expect(await refused(world, 'buyer', 'returnService', { serviceRequestId, reason: '' })).toBe('REQUIRED');
    const returned = await done(world, 'buyer', 'returnService', { serviceRequestId, reason: 'Two are blurred.' });
    expect(returned).toMatchObject({ state: 'RETURNED', returns: 1, isInTime: null });
    expect(Date.parse(returned['dueAt'])).toBeGreaterThanOrEqual(Date.parse(before['dueAt']));
    await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId });
    expect(await done(world, 'planner', 'finishServiceRequest', { serviceRequestId })).toMatchObject({ state: 'DONE', returns: 1, isInTime: true });
  });

  test('without an agreement has no time to be late of', async () => {
    const serviceRequestId = await requested(world, two);
    await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId });
    expect(await done(world, 'planner', 'finishServiceRequest', { serviceRequestId })).toMatchObject({ agreedHours: null, dueAt: null, isInTime: null, state: 'DONE' });
  });

  test('is withdrawn by who asked, while it is not done', async () => {
    const serviceRequestId = await requested(world, two);
    expect(await refused(world, 'planner', 'withdrawServiceRequest', { serviceRequestId, reason: 'x' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'manager', 'withdrawServiceRequest', { serviceRequestId, reason: 'Found them.' })).toMatchObject({ state: 'WITHDRAWN' });
    expect(await refused(world, 'planner', 'takeUpServiceRequest', { serviceRequestId })).toBe('STATE_CONFLICT WITHDRAWN');
  });

  test('is noted once as overdue by the platform, and done late', async () => {
    const serviceRequestId = await requested(world, two, await agreed(world, two));
    await letTimePass(serviceRequestId);
    await runJobs(world, noteOverdueRequests);
    const read = () => world.as('manager').data('query ($id: ID!) { serviceRequest(id: $id) { isOverdue overdueNotedAt version } overdue: serviceRequests(first: 50, filter: { isOverdue: true }) { nodes { id } } }', { id: serviceRequestId });
    const noted = await read();
    expect(noted.serviceRequest).toMatchObject({ isOverdue: true, overdueNotedAt: expect.any(String) });
    expect(noted.overdue.nodes).toContainEqual({ id: serviceRequestId });
    await runJobs(world, noteOverdueRequests);
    expect((await read()).serviceRequest).toEqual(noted.serviceRequest);
    await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId });
    const late = await done(world, 'planner', 'finishServiceRequest', { serviceRequestId });
    expect(late).toMatchObject({ isInTime: false, isOverdue: false });
    expect(late['hoursTaken']).toBeGreaterThan(48);
    // Late is late: what comes back is not given its time anew.
    expect(await done(world, 'buyer', 'returnService', { serviceRequestId, reason: 'And blurred.' })).toMatchObject({ dueAt: late['dueAt'], isOverdue: true, overdueNotedAt: null });
  });

  test('of two who take it up at once one does; the same key does it once', async () => {
    const serviceRequestId = await requested(world, two);
    const answers = await Promise.all(['planner', 'second-manager'].map((persona) => refused(world, persona, 'takeUpServiceRequest', { serviceRequestId })));
    expect(answers.toSorted()).toEqual(['', 'STATE_CONFLICT TAKEN_UP']);
    const input = { relationshipId: two.relationshipId, providingDepartmentId: two.serving, title: 'Once', what: 'Once.', idempotencyKey: 'once-only' };
    const [first, second] = [await done(world, 'buyer', 'requestService', input), await done(world, 'buyer', 'requestService', input)];
    expect(second['id']).toBe(first['id']);
    expect(await refused(world, 'buyer', 'requestService', { ...input, title: 'Other' })).toBe('IDEMPOTENCY_MISMATCH');
  });
});

describe('work handed over', () => {
  test('is taken up, comes back, and is handed over again', async () => {
    const workHandOverId = await handedOver(world, two);
    expect(await refused(world, 'second-manager', 'takeUpWork', { workHandOverId })).toBe('NOT_ALLOWED');
    const up = await done(world, 'buyer', 'takeUpWork', { workHandOverId });
    expect(up).toMatchObject({ state: 'TAKEN_UP', round: 1, from: { id: two.serving }, to: { id: two.asking } });
    expect(up['hoursToTakeUp']).toBeLessThan(1);
    expect(await refused(world, 'second-manager', 'withdrawWorkHandOver', { workHandOverId, reason: 'x' })).toBe('STATE_CONFLICT TAKEN_UP');
    expect(await done(world, 'buyer', 'returnWork', { workHandOverId, reason: 'No prices.' })).toMatchObject({ state: 'RETURNED' });
    expect(await refused(world, 'buyer', 'handOverWorkAgain', { workHandOverId })).toBe('NOT_ALLOWED');
    expect(await done(world, 'planner', 'handOverWorkAgain', { workHandOverId, note: 'With prices.' })).toMatchObject({ state: 'HANDED_OVER', round: 2, takenUpAt: null, hoursToTakeUp: null });
    const again = await done(world, 'manager', 'takeUpWork', { workHandOverId });
    expect(again['steps'].map(({ round, kind, note }: Record<string, any>) => [round, kind, note])).toEqual([[1, 'HANDED_OVER', null], [1, 'TAKEN_UP', null], [1, 'RETURNED', 'No prices.'], [2, 'HANDED_OVER', 'With prices.'], [2, 'TAKEN_UP', null]]);
  });

  test('is taken back, and stands by a request of the same two alone', async () => {
    const request = await requested(world, two);
    const workHandOverId = await handedOver(world, two, { serviceRequestId: request });
    expect(await done(world, 'second-manager', 'withdrawWorkHandOver', { workHandOverId, reason: 'The wrong one.' })).toMatchObject({ state: 'WITHDRAWN', request: { id: request } });
    expect(await refused(world, 'second-manager', 'handOverWork', { relationshipId: two.relationshipId, receivingDepartmentId: two.serving, title: 'x', what: 'x' })).toBe('NOT_ALLOWED');
  });
});

describe('a promise between departments', () => {
  const make = async (more: object = {}) => (await done(world, 'second-manager', 'makeDepartmentPromise', { relationshipId: two.relationshipId, receivingDepartmentId: two.asking, statement: 'The fair’s stand by March.', importance: 3, dueOn: day(0), ...more }))['id'];
  const letDayPass = async (id: string) => {
    await world.sql('alter table department_promise disable trigger user');
    await world.sql("update department_promise set due_on = due_on - 3, made_at = made_at - interval '9 days' where id = $1", [uuidOf(id)]);
    await world.sql('alter table department_promise enable trigger user');
  };

  test('binds once accepted, and is kept on a day', async () => {
    const departmentPromiseId = await make();
    expect(await refused(world, 'second-manager', 'acceptDepartmentPromise', { departmentPromiseId })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer', 'confirmDepartmentPromiseKept', { departmentPromiseId, keptOn: day(0) })).toBe('STATE_CONFLICT MADE');
    expect(allowedOf(await done(world, 'buyer', 'acceptDepartmentPromise', { departmentPromiseId }))).toEqual(['WAIVE_DEPARTMENT_PROMISE', 'CONFIRM_DEPARTMENT_PROMISE_KEPT', 'REPORT_DEPARTMENT_PROMISE_BROKEN']);
    expect(await refused(world, 'buyer', 'reportDepartmentPromiseBroken', { departmentPromiseId })).toBe('STATE_CONFLICT ACCEPTED');
    expect(await refused(world, 'buyer', 'confirmDepartmentPromiseKept', { departmentPromiseId, keptOn: day(1) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'buyer', 'confirmDepartmentPromiseKept', { departmentPromiseId, keptOn: day(-1) })).toBe('OUT_OF_RANGE');
    expect(await done(world, 'buyer', 'confirmDepartmentPromiseKept', { departmentPromiseId, keptOn: day(0), note: 'It stands.' })).toMatchObject({ state: 'KEPT', isKeptLate: false, settleNote: 'It stands.' });
  });

  test('is broken after its day, and may be kept late', async () => {
    const departmentPromiseId = await make();
    await done(world, 'buyer', 'acceptDepartmentPromise', { departmentPromiseId });
    await letDayPass(departmentPromiseId);
    expect(await done(world, 'manager', 'reportDepartmentPromiseBroken', { departmentPromiseId })).toMatchObject({ state: 'BROKEN' });
    expect(await refused(world, 'manager', 'confirmDepartmentPromiseKept', { departmentPromiseId, keptOn: day(-4) })).toBe('OUT_OF_RANGE');
    expect(await done(world, 'manager', 'confirmDepartmentPromiseKept', { departmentPromiseId, keptOn: day(-1) })).toMatchObject({ state: 'KEPT', isKeptLate: true });
  });

  test('is withdrawn before, waived after it was accepted', async () => {
    const first = await make();
    expect(await done(world, 'planner', 'withdrawDepartmentPromise', { departmentPromiseId: first })).toMatchObject({ state: 'WITHDRAWN' });
    const second = await make();
    await done(world, 'buyer', 'acceptDepartmentPromise', { departmentPromiseId: second });
    expect(await refused(world, 'planner', 'waiveDepartmentPromise', { departmentPromiseId: second })).toBe('NOT_ALLOWED');
    expect(await done(world, 'buyer', 'waiveDepartmentPromise', { departmentPromiseId: second, note: 'No fair this year.' })).toMatchObject({ state: 'WAIVED' });
    expect(await refused(world, 'second-manager', 'makeDepartmentPromise', { relationshipId: two.relationshipId, receivingDepartmentId: two.asking, statement: 'x', importance: 6, dueOn: day(0) })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'second-manager', 'makeDepartmentPromise', { relationshipId: two.relationshipId, receivingDepartmentId: two.asking, statement: 'x', importance: 1, dueOn: day(-1) })).toBe('OUT_OF_RANGE');
  });
});
