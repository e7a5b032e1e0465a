import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Session } from '../../../src/platform/database/session.ts';
import { idOf, toGlobalId } from '../../../src/platform/ids.ts';
import { type Sql, sql } from '../../../src/platform/sql.ts';
import { seedId } from '../../../src/server/seed.ts';
import { openWorld, type World } from '../../world.ts';
import { done, started, voted } from './acting.ts';

/** The database refuses by itself what the rooms refuse, to the firm's own sessions. */

let world: World;
let project: string;
let ids: string[];
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());
beforeEach(async () => {
  const { esiProjectId, gates } = await started(world);
  project = idOf('EsiProject', esiProjectId)!;
  ids = gates.map((id) => idOf('EsiGate', id)!);
});

const toGate = (id: string) => toGlobalId('EsiGate', id);
const uuid = (kind: string, key: string) => seedId('formosa', kind, key);
const as = (persona: string): Session => ({ workspaceId: uuid('workspace', 'formosa'), partyId: uuid('party', 'formosa-stride'), focalPartyId: uuid('party', 'formosa-stride'), principalId: uuid('user', persona), isStaff: true });

/** Which constraint refuses a statement of somebody's session; null for none. */
async function refusal(persona: string, statement: Sql): Promise<string | null> {
  const [{ id: workspaceId } = { id: '' }] = await world.sql<{ id: string }>("select id from workspace where slug = 'formosa'");
  try {
    await world.database.append({ ...as(persona), workspaceId }, statement);
    return null;
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error);
  }
}

const review = (gate: string, persona: string, outcome: string) => sql`insert into esi_gate_review (workspace_id, id, project_id, gate_id, round, opened_by, opened_at, outcome, reason, decided_by, decider_ids, quorum)
  select workspace_id, gen_random_uuid(), project_id, id, round, review_opened_by, review_opened_at, ${outcome}, 'x', ${uuid('user', persona)}::uuid,
    array(select user_id from esi_gate_decider d where d.gate_id = g.id and removed_at is null), coalesce(quorum, (select count(*) from esi_gate_decider d where d.gate_id = g.id and removed_at is null)::integer) from esi_gate g where id = ${gate}::uuid`;
const vote = (gate: string, persona: string, said = 'PASS') => sql`insert into esi_gate_vote (workspace_id, id, project_id, gate_id, round, voter_id, vote, reason) select workspace_id, gen_random_uuid(), project_id, id, round, ${uuid('user', persona)}::uuid, ${said}, 'x' from esi_gate where id = ${gate}::uuid`;
const move = (gate: string, state: string) => sql`update esi_gate set state = ${state}, decided_by = ${uuid('user', 'buyer')}::uuid, decided_at = now(), exited_at = now() where id = ${gate}::uuid`;

test('no stage is jumped, and no project closed, past its gate', async () => {
  expect(await refusal('buyer', sql`update esi_project set stage = 'CONCEPT' where id = ${project}::uuid`)).toBe('esi_project_stage_by_gate');
  expect(await refusal('buyer', sql`update esi_project set stage = 'DESIGN' where id = ${project}::uuid`)).toBe('esi_project_course');
  expect(await refusal('buyer', sql`update esi_project set status = 'CLOSED' where id = ${project}::uuid`)).toBe('esi_project_course');
  expect(await refusal('buyer', sql`update esi_project set number = 'OTHER' where id = ${project}::uuid`)).toBe('esi_project_course');
  expect(await refusal('buyer', sql`update esi_project set status = 'ON_HOLD', status_reason = 'x', status_changed_by = ${uuid('user', 'admin')}::uuid where id = ${project}::uuid`)).toBe('esi_project_course');
});

test('a gate is passed only from a review, by the votes of those named, with its criteria met', async () => {
  const [first, second] = ids as [string, string];
  expect(await refusal('buyer', move(first, 'PASSED'))).toMatch(/^esi_gate_(course|criteria)$/);
  expect(await refusal('buyer', sql`update esi_gate set state = 'IN_REVIEW', round = 1, review_opened_by = ${uuid('user', 'buyer')}::uuid, review_opened_at = now() where id = ${first}::uuid`)).toBe('esi_gate_deciders');
  expect(await refusal('buyer', sql`update esi_gate set state = 'IN_REVIEW', round = 1, review_opened_by = ${uuid('user', 'buyer')}::uuid, review_opened_at = now() where id = ${second}::uuid`)).toBe('esi_gate_at_its_stage');
  expect(await refusal('buyer', sql`update esi_gate set entered_at = now() where id = ${second}::uuid`)).toBe('esi_gate_at_its_stage');
  const esiGateId = toGate(first);
  await done(world, 'manager', 'nameEsiGateDeciders', { esiGateId, userIds: [world.userId('admin'), world.userId('buyer')], quorum: 1 });
  await done(world, 'engineer', 'openEsiGateReview', { esiGateId });
  expect(await refusal('admin', review(first, 'admin', 'PASSED'))).toBe('esi_gate_by_votes');
  await done(world, 'admin', 'voteAtEsiGate', { esiGateId, vote: 'PASS' });
  expect(await refusal('engineer', vote(first, 'buyer'))).toBe('esi_gate_vote_course');
  expect(await refusal('engineer', vote(first, 'engineer'))).toBe('esi_gate_vote_course');
  expect(await refusal('admin', vote(first, 'admin'))).toBe('esi_gate_vote_once');
  expect(await refusal('admin', review(first, 'admin', 'FAILED'))).toBe('esi_gate_by_votes');
  expect(await refusal('engineer', review(first, 'engineer', 'PASSED'))).toBe('esi_gate_review_course');
  expect(await refusal('engineer', review(first, 'admin', 'PASSED'))).toBe('esi_gate_review_course');
  expect(await refusal('buyer', sql`update esi_gate set state = 'FAILED', decided_by = ${uuid('user', 'buyer')}::uuid, decided_at = now() where id = ${first}::uuid`)).toBe('esi_gate_by_review');
  expect(await refusal('admin', review(first, 'admin', 'PASSED'))).toBeNull();
  expect(await refusal('buyer', move(first, 'PASSED'))).toBe('esi_gate_criteria');
  await world.sql('alter table esi_gate_criterion disable trigger user');
  await world.sql('update esi_gate_criterion set met_at = now(), met_by = $2 where gate_id = $1', [first, uuid('user', 'engineer')]);
  await world.sql('alter table esi_gate_criterion enable trigger user');
  expect(await refusal('buyer', move(first, 'CONDITIONAL'))).toBe('esi_gate_names_conditions');
  expect(await refusal('buyer', move(first, 'PASSED'))).toBeNull();
  expect(await refusal('buyer', move(first, 'FAILED'))).toBe('esi_gate_course');
});

test('votes and reviews stay; criteria, deciders and conditions change only in their time, in their doer’s name', async () => {
  const [first] = ids as [string];
  await voted(world, toGate(first), { admin: 'PASS' });
  expect(await refusal('admin', sql`update esi_gate_vote set vote = 'FAIL' where gate_id = ${first}::uuid`)).toContain('permission denied');
  expect(await refusal('buyer', sql`update esi_gate_criterion set is_mandatory = false where gate_id = ${first}::uuid`)).toBe('esi_gate_criterion_course');
  expect(await refusal('buyer', sql`update esi_gate_criterion set met_at = now(), met_by = ${uuid('user', 'engineer')}::uuid where gate_id = ${first}::uuid`)).toBe('esi_gate_criterion_course');
  expect(await refusal('buyer', sql`update esi_gate_decider set removed_at = now(), removed_by = ${uuid('user', 'buyer')}::uuid where gate_id = ${first}::uuid`)).toBe('esi_gate_decider_course');
  expect(await refusal('buyer', sql`insert into esi_gate_condition (workspace_id, id, project_id, gate_id, round, statement, owner_id, due_on) select workspace_id, gen_random_uuid(), project_id, id, 1, 'x', ${uuid('user', 'buyer')}::uuid, current_date from esi_gate where id = ${first}::uuid`)).toBe('esi_gate_condition_course');
  const condition = uuid('esi-gate-condition', 'stride-two/frame');
  expect(await refusal('buyer', sql`update esi_gate_condition set resolution = 'WAIVED' where id = ${condition}::uuid`)).toBe('esi_gate_condition_course');
});

test('the last gate is decided by four eyes in the database too', async () => {
  const last = ids[4]!;
  await done(world, 'buyer', 'nameEsiGateDeciders', { esiGateId: toGate(last), userIds: [world.userId('admin'), world.userId('buyer')] });
  await world.sql('alter table esi_project disable trigger user');
  await world.sql('alter table esi_gate disable trigger user');
  await world.sql("update esi_project set stage = 'PRODUCTION', sponsor_id = $2 where id = $1", [project, uuid('user', 'admin')]);
  await world.sql("update esi_gate set state = 'IN_REVIEW', round = 1, review_opened_by = $2, review_opened_at = now() where id = $1", [last, uuid('user', 'buyer')]);
  await world.sql('alter table esi_project enable trigger user');
  await world.sql('alter table esi_gate enable trigger user');
  // One is the sponsor, the other opened the review.
  for (const persona of ['admin', 'buyer']) expect(await refusal(persona, vote(last, persona))).toBe('esi_gate_four_eyes');
});
