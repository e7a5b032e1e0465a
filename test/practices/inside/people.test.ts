import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attempt, day, sessionOf, uuidOf } from '../../trust/sessions.ts';
import { openWorld, type World } from '../../world.ts';
import { done, refused } from '../inside-acts.ts';

/** The people of departments: what each act does, who may, and who sees. */

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const purchasing = () => ({ relationshipId: world.relationshipId('purchasing.internal') });
const seen = async (persona: string, id: string): Promise<unknown> => (await world.as(persona).data('query ($id: ID!) { node(id: $id) { id } }', { id })).node;
const of = (person: string) => ({ ...purchasing(), personId: world.userId(person) });

describe('a post', () => {
  const planner = () => ({ relationshipId: world.relationshipId('finance.internal'), personId: world.userId('planner'), sinceOn: day(-10) });

  test('is named by the head, and the head by who keeps the firm’s people', async () => {
    expect(await refused(world, 'planner', 'nameDepartmentPost', planner())).toBe('NOT_ALLOWED');
    expect(await refused(world, 'auditor', 'nameDepartmentPost', planner())).toBe('FORBIDDEN');
    expect(await refused(world, 'admin', 'nameDepartmentPost', { ...planner(), relationshipId: world.relationshipId('jade-cell.supplier') })).toBe('INVALID');
    expect(await refused(world, 'admin', 'nameDepartmentPost', { ...planner(), personId: world.userId('supplier') })).toBe('INVALID');
    expect(await refused(world, 'admin', 'nameDepartmentPost', { ...planner(), sinceOn: day(9) })).toBe('OUT_OF_RANGE');
    const key = randomUUID();
    const post = await done(world, 'admin', 'nameDepartmentPost', { ...planner(), isHead: true, idempotencyKey: key });
    expect(post).toMatchObject({ state: 'HELD', isHead: true, untilOn: null, viewerActions: [{ action: 'END_DEPARTMENT_POST', isAllowed: true, reason: null }] });
    expect((await done(world, 'admin', 'nameDepartmentPost', { ...planner(), isHead: true, idempotencyKey: key }))['id']).toBe(post['id']);
    expect(await refused(world, 'admin', 'nameDepartmentPost', planner())).toBe('DUPLICATE');
    expect(await refused(world, 'admin', 'nameDepartmentPost', { ...planner(), personId: world.userId('admin'), isHead: true })).toBe('DUPLICATE');
    // The new head names people, but no head, and does not end the own post.
    expect(await done(world, 'planner', 'nameDepartmentPost', { ...planner(), personId: world.userId('admin') })).toMatchObject({ isHead: false });
    expect(await refused(world, 'planner', 'endDepartmentPost', { departmentPostId: post['id'], untilOn: day(0) })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'admin', 'endDepartmentPost', { departmentPostId: post['id'], untilOn: day(-11) })).toBe('OUT_OF_RANGE');
    expect(await done(world, 'admin', 'endDepartmentPost', { departmentPostId: post['id'], untilOn: day(0) })).toMatchObject({ state: 'ENDED', untilOn: day(0) });
    expect(await refused(world, 'admin', 'endDepartmentPost', { departmentPostId: post['id'], untilOn: day(0) })).toBe('STATE_CONFLICT ENDED');
    expect(await refused(world, 'supplier', 'endDepartmentPost', { departmentPostId: post['id'], untilOn: day(0) })).toBe('NOT_FOUND');
  });

  test('is one of two that are named at once', async () => {
    const input = { relationshipId: world.relationshipId('quality.internal'), sinceOn: day(-1), isHead: true };
    const answers = await Promise.all(['manager', 'second-manager'].map(async (persona) => {
      const { departmentPosts } = await world.as('admin').data('{ departmentPosts(first: 100, filter: { states: [HELD] }) { nodes { id person { id } } } }');
      const post = departmentPosts.nodes.find(({ person }: { person: { id: string } }) => person.id === world.userId(persona));
      await done(world, 'admin', 'endDepartmentPost', { departmentPostId: post.id, untilOn: day(0) });
      return refused(world, 'admin', 'nameDepartmentPost', { ...input, personId: world.userId(persona) });
    }));
    expect(answers.toSorted()).toEqual(['DUPLICATE', 'done']);
  });

  test('makes nobody a head by a statement of their own', async () => {
    const session = sessionOf('engineer-pack', 'formosa-stride');
    const finance = uuidOf(world.relationshipId('finance.internal'));
    await expect(attempt(world, session, `insert into department_post (workspace_id, id, relationship_id, person_id, is_head, since_on, state, named_by) values ('${session.workspaceId}', gen_random_uuid(), '${finance}', '${session.principalId}', true, now(), 'HELD', '${session.principalId}')`))
      .rejects.toThrow('does not begin so');
    await expect(attempt(world, session, `update department_post set is_head = true where person_id = '${session.principalId}'`)).rejects.toThrow('does not go from');
  });
});

describe('a role', () => {
  const role = () => ({ ...purchasing(), name: 'Buyer of chargers', skills: [{ skill: 'Negotiation', least: 3 }] });

  test('is defined, filled and given up by the head', async () => {
    expect(await refused(world, 'buyer-cells', 'defineDepartmentRole', role())).toBe('NOT_ALLOWED');
    expect(await refused(world, 'supplier', 'defineDepartmentRole', role())).toBe('NOT_FOUND');
    expect(await refused(world, 'buyer', 'defineDepartmentRole', { ...role(), skills: [...role().skills, { skill: 'NEGOTIATION', least: 1 }] })).toBe('DUPLICATE');
    expect(await refused(world, 'buyer', 'defineDepartmentRole', { ...role(), skills: [{ skill: 'Negotiation', least: 6 }] })).toBe('OUT_OF_RANGE');
    const { id } = await done(world, 'buyer', 'defineDepartmentRole', role());
    const fill = { departmentRoleId: id };
    expect(await refused(world, 'buyer', 'fillDepartmentRole', { ...fill, personId: world.userId('engineer') })).toBe('INVALID');
    expect(await refused(world, 'buyer', 'fillDepartmentRole', fill)).toBe('STATE_CONFLICT OPEN');
    expect(await done(world, 'buyer', 'fillDepartmentRole', { ...fill, personId: world.userId('buyer-services') })).toMatchObject({ state: 'FILLED', person: { id: world.userId('buyer-services') } });
    expect(await refused(world, 'buyer', 'fillDepartmentRole', { ...fill, expectedVersion: 1 })).toBe('STALE_VERSION');
    expect(await refused(world, 'buyer-services', 'closeDepartmentRole', { ...fill, reason: 'I would rather not.' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'buyer', 'closeDepartmentRole', { ...fill, reason: 'Chargers are bought with the packs.' })).toMatchObject({ state: 'CLOSED', closeReason: 'Chargers are bought with the packs.' });
    expect(await refused(world, 'buyer', 'closeDepartmentRole', { ...fill, reason: 'Again.' })).toBe('STATE_CONFLICT CLOSED');
    expect(await seen('planner', id)).toEqual({ id });
    expect(await seen('supplier', id)).toBeNull();
  });
});

/** What is of one person: who sees it, and who does not. */
async function isPersonal(id: string, person: string): Promise<void> {
  for (const persona of [person, 'buyer', 'admin']) expect([persona, await seen(persona, id)]).toEqual([persona, { id }]);
  for (const persona of ['planner', 'engineer', 'auditor', 'buyer-services', 'supplier', 'rival-supplier', 'other-workspace']) expect([persona, await seen(persona, id)]).toEqual([persona, null]);
  const { auditEntries } = await world.as('auditor').data('{ auditEntries(first: 100) { nodes { subjectId } } }');
  expect(auditEntries.nodes.map(({ subjectId }: { subjectId: string }) => subjectId)).not.toContain(id);
  const table = Buffer.from(id, 'base64url').toString().split(':')[0]!.replace(/(?<=[a-z])[A-Z]/g, '_$&').toLowerCase();
  expect(await attempt(world, sessionOf('engineer', 'formosa-stride'), `select id from ${table} where id = '${uuidOf(id)}'`)).toEqual([]);
}

describe('a goal', () => {
  const goal = () => ({ ...of('buyer-cells'), statement: 'Jade Cell recommends us.', payShare: 0.25, isTied: true, isOneSided: false, fromOn: day(-1), untilOn: day(200) });

  test('is set by the head, agreed to by the person, and taken back; nobody else sees it', async () => {
    expect(await refused(world, 'buyer-cells', 'setIncentiveGoal', goal())).toBe('NOT_ALLOWED');
    expect(await refused(world, 'engineer', 'setIncentiveGoal', goal())).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer', 'setIncentiveGoal', { ...goal(), personId: world.userId('engineer') })).toBe('INVALID');
    expect(await refused(world, 'buyer', 'setIncentiveGoal', { ...goal(), payShare: 1.1 })).toBe('OUT_OF_RANGE');
    expect(await refused(world, 'buyer', 'setIncentiveGoal', { ...goal(), untilOn: day(-2) })).toBe('OUT_OF_RANGE');
    const { id } = await done(world, 'buyer', 'setIncentiveGoal', goal());
    await isPersonal(id, 'buyer-cells');
    expect(await refused(world, 'buyer', 'agreeToIncentiveGoal', { incentiveGoalId: id })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer-parts', 'agreeToIncentiveGoal', { incentiveGoalId: id })).toBe('NOT_FOUND');
    expect(await done(world, 'buyer-cells', 'agreeToIncentiveGoal', { incentiveGoalId: id })).toMatchObject({ state: 'AGREED' });
    expect(await refused(world, 'buyer-cells', 'agreeToIncentiveGoal', { incentiveGoalId: id })).toBe('STATE_CONFLICT AGREED');
    expect(await refused(world, 'buyer-cells', 'withdrawIncentiveGoal', { incentiveGoalId: id, reason: 'Too hard.' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'buyer', 'withdrawIncentiveGoal', { incentiveGoalId: id, reason: 'Said better elsewhere.' })).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'Said better elsewhere.' });
  });
});

describe('a skill and a training', () => {
  test('are recorded by the head; a training is done by who learned', async () => {
    const skill = { ...of('buyer-parts'), skill: 'Patience', level: 2 };
    expect(await refused(world, 'buyer-parts', 'recordPersonSkill', { ...skill, level: 5 })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer', 'recordPersonSkill', { ...skill, level: 0 })).toBe('OUT_OF_RANGE');
    const { id } = await done(world, 'buyer', 'recordPersonSkill', skill);
    await isPersonal(id, 'buyer-parts');
    await expect(world.sql('update person_skill set level = 5 where id = $1', [uuidOf(id)])).rejects.toThrow('append-only');
    const training = await done(world, 'buyer', 'agreeTraining', { ...of('buyer-parts'), what: 'Waiting for an answer', skill: 'Patience', dueOn: day(-1) });
    expect(training).toMatchObject({ state: 'AGREED', isOverdue: true });
    await isPersonal(training['id'], 'buyer-parts');
    const input = { trainingId: training['id'] };
    expect(await refused(world, 'buyer-parts', 'cancelTraining', { ...input, reason: 'No time.' })).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer-parts', 'completeTraining', { ...input, doneOn: day(5) })).toBe('OUT_OF_RANGE');
    expect(await done(world, 'buyer-parts', 'completeTraining', { ...input, doneOn: day(0), note: 'At last.' })).toMatchObject({ state: 'DONE', doneOn: day(0), isOverdue: false });
    expect(await refused(world, 'buyer', 'cancelTraining', { ...input, reason: 'Late.' })).toBe('STATE_CONFLICT DONE');
  });
});

describe('an appraisal', () => {
  test('is planned and held by the head, never of oneself, and commented once by the person', async () => {
    expect(await refused(world, 'buyer', 'planAppraisal', { ...of('buyer-services'), dueOn: day(9) })).toBe('DUPLICATE');
    const { id } = await done(world, 'buyer', 'planAppraisal', { ...of('buyer-parts'), dueOn: day(9) });
    await isPersonal(id, 'buyer-parts');
    const held = { appraisalId: id, heldOn: day(0), looksAtRelationships: true, summary: 'Two suppliers thanked you.' };
    expect(await refused(world, 'buyer-parts', 'holdAppraisal', held)).toBe('NOT_ALLOWED');
    expect(await refused(world, 'buyer-parts', 'commentAppraisal', { appraisalId: id, comment: 'Early.' })).toBe('STATE_CONFLICT DUE');
    expect(await done(world, 'buyer', 'holdAppraisal', held)).toMatchObject({ state: 'HELD', summary: 'Two suppliers thanked you.', looksAtRelationships: true });
    expect(await refused(world, 'buyer', 'cancelAppraisal', { appraisalId: id, reason: 'Oh.' })).toBe('STATE_CONFLICT HELD');
    expect(await refused(world, 'buyer', 'commentAppraisal', { appraisalId: id, comment: 'For you.' })).toBe('NOT_ALLOWED');
    expect(await done(world, 'buyer-parts', 'commentAppraisal', { appraisalId: id, comment: 'I thank them.' })).toMatchObject({ state: 'COMMENTED', comment: 'I thank them.' });
    expect(await refused(world, 'buyer-parts', 'commentAppraisal', { appraisalId: id, comment: 'And again.' })).toBe('STATE_CONFLICT COMMENTED');
    const own = await done(world, 'admin', 'planAppraisal', { ...of('buyer'), dueOn: day(9) });
    expect(await refused(world, 'buyer', 'holdAppraisal', { ...held, appraisalId: own['id'] })).toBe('NOT_ALLOWED');
    const session = sessionOf('buyer', 'formosa-stride');
    await expect(attempt(world, session, `update appraisal set state = 'HELD', held_by = '${session.principalId}', held_at = now(), held_on = now(), looks_at_relationships = true, summary = 'Splendid.' where id = '${uuidOf(own['id'])}'`)).rejects.toThrow('this is not for');
    expect(await done(world, 'admin', 'cancelAppraisal', { appraisalId: own['id'], reason: 'With the year’s end.' })).toMatchObject({ state: 'CANCELLED' });
  });
});
