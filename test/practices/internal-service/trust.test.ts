import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { day, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { agreed, connected, done, handedOver, requested, type Two } from './acts.ts';

/** Trust between two departments grows from what each does for the other, and is explained as trust in partners is. */

let world: World;
let two: Two;
beforeAll(async () => {
  world = await openWorld();
  two = await connected(world);
});
afterAll(() => world.close());

interface Said {
  readonly direction: string;
  readonly leaf: string;
  readonly outcome: number | null;
  readonly source_key: string;
}

const said = (globalId: string) => world.sql<Said>(`select e.direction, e.leaf, e.outcome, e.source_key from evidence e where e.source_id = $1
  and not exists (select from evidence c where c.workspace_id = e.workspace_id and c.corrects_id = e.id) order by e.source_key, e.known_at, e.id`, [uuidOf(globalId)]);

test('a service done in time counts, what comes back counts against it, and what is done again counts anew', async () => {
  const serviceRequestId = await requested(world, two, await agreed(world, two));
  await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId });
  await done(world, 'planner', 'finishServiceRequest', { serviceRequestId });
  // The serving department stands at the partner’s end.
  expect(await said(serviceRequestId)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'DELIVERY', outcome: 1, source_key: '' }]);
  await done(world, 'buyer', 'returnService', { serviceRequestId, reason: 'Blurred.' });
  expect(await said(serviceRequestId)).toEqual([
    { direction: 'PARTNER_TO_FOCAL', leaf: 'DELIVERY', outcome: null, source_key: '' }, { direction: 'PARTNER_TO_FOCAL', leaf: 'DELIVERY', outcome: 0, source_key: 'return-1' },
  ]);
  await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId });
  await done(world, 'planner', 'finishServiceRequest', { serviceRequestId });
  expect(await said(serviceRequestId)).toMatchObject([{ outcome: 1, source_key: '' }, { outcome: 0, source_key: 'return-1' }]);
});

test('without a time agreed nothing is said of time', async () => {
  const serviceRequestId = await requested(world, two);
  await done(world, 'planner', 'takeUpServiceRequest', { serviceRequestId });
  await done(world, 'planner', 'finishServiceRequest', { serviceRequestId });
  expect(await said(serviceRequestId)).toEqual([]);
  await done(world, 'buyer', 'returnService', { serviceRequestId, reason: 'x' });
  expect(await said(serviceRequestId)).toMatchObject([{ outcome: 0, source_key: 'return-1' }]);
});

test('work handed over counts once each round, whole or not', async () => {
  const workHandOverId = await handedOver(world, two);
  await done(world, 'buyer', 'takeUpWork', { workHandOverId });
  expect(await said(workHandOverId)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'DELIVERY', outcome: 1, source_key: '1' }]);
  await done(world, 'buyer', 'returnWork', { workHandOverId, reason: 'x' });
  expect(await said(workHandOverId)).toMatchObject([{ outcome: 0, source_key: '1' }]);
  await done(world, 'planner', 'handOverWorkAgain', { workHandOverId });
  await done(world, 'buyer', 'returnWork', { workHandOverId, reason: 'Still not.' });
  expect(await said(workHandOverId)).toMatchObject([{ outcome: 0, source_key: '1' }, { outcome: 0, source_key: '2' }]);
});

test('both departments are scored from their promises and services, and every point is followed to its record', async () => {
  const page = `query ($id: ID!) { relationship(id: $id) {
    partnerStanding { trust { value } } ownStanding { trust { value } }
    evidence(first: 100, filter: { sourceTypes: ["ServiceRequest", "WorkHandOver", "DepartmentPromise"] }) { totalCount nodes { direction outcome isCounted effect { trust } sourceId } } } }`;
  const { relationship } = await world.as('admin').data(page, { id: world.relationshipId('research-and-development.internal.production') });
  const [late, good] = [relationship.partnerStanding.trust.value, relationship.ownStanding.trust.value];
  // Production keeps its word to research and development, and waits for it.
  expect(good).toBeGreaterThan(late + 5);
  expect(late).toBeGreaterThan(40);
  const { nodes: facts } = relationship.evidence;
  expect(facts.some(({ outcome, effect }: Record<string, any>) => outcome < 1 && effect.trust < 0)).toBe(true);
  const sources = facts.map(({ sourceId }: Record<string, any>) => sourceId);
  const { nodes } = await world.as('admin').data('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', { ids: sources });
  expect(nodes.map(({ id }: Record<string, any>) => id)).toEqual(sources);
  expect(new Set(nodes.map(({ __typename }: Record<string, any>) => __typename))).toEqual(new Set(['ServiceRequest', 'WorkHandOver', 'DepartmentPromise']));
});

test('a promise shows something of who made it, whichever end it stands at', async () => {
  const kept = async (persona: string, other: string, receivingDepartmentId: string) => {
    const { id } = await done(world, persona, 'makeDepartmentPromise', { relationshipId: two.relationshipId, receivingDepartmentId, statement: 'By tonight.', importance: 5, dueOn: day(0) });
    await done(world, other, 'acceptDepartmentPromise', { departmentPromiseId: id });
    await done(world, other, 'confirmDepartmentPromiseKept', { departmentPromiseId: id, keptOn: day(0) });
    return said(id);
  };
  expect(await kept('planner', 'buyer', two.asking)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'PROMISE', outcome: 1, source_key: '' }]);
  expect(await kept('buyer', 'planner', two.serving)).toEqual([{ direction: 'FOCAL_TO_PARTNER', leaf: 'PROMISE', outcome: 1, source_key: '' }]);
});

test('a broken promise costs trust; kept late after all, it costs less', async () => {
  const { id } = await done(world, 'planner', 'makeDepartmentPromise', { relationshipId: two.relationshipId, receivingDepartmentId: two.asking, statement: 'By yesterday.', importance: 4, dueOn: day(0) });
  await done(world, 'buyer', 'acceptDepartmentPromise', { departmentPromiseId: id });
  await world.sql('alter table department_promise disable trigger user');
  await world.sql("update department_promise set due_on = due_on - 3, made_at = made_at - interval '9 days' where id = $1", [uuidOf(id)]);
  await world.sql('alter table department_promise enable trigger user');
  await done(world, 'buyer', 'reportDepartmentPromiseBroken', { departmentPromiseId: id });
  expect(await said(id)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'PROMISE', outcome: 0, source_key: '' }]);
  await done(world, 'buyer', 'confirmDepartmentPromiseKept', { departmentPromiseId: id, keptOn: day(-1) });
  expect(await said(id)).toEqual([{ direction: 'PARTNER_TO_FOCAL', leaf: 'PROMISE', outcome: 0.5, source_key: '' }]);
});
