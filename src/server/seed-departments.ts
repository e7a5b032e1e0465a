import type { AppraisalFacts, DepartmentStory, MatterFacts, OpinionFacts } from '../../seeds/department-facts.ts';
import { DepartmentPostEntity } from '../markets/internal/posts/post.entity.ts';
import { AppraisalEntity, DepartmentRoleEntity, IncentiveGoalEntity, PersonSkillEntity, TrainingEntity } from '../practices/department-people/people.entity.ts';
import { ExpertMatterEntity, ExpertOpinionEntity } from '../practices/experts/expert.entity.ts';
import { PartnerSponsorshipEntity } from '../practices/sponsors/sponsorship.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';
import type { SeedLayer } from './seed-layer.ts';

/** Lays out what happens within departments: who works there, who stands behind partners, what people can and are paid for, and what experts say. */
export async function seedDepartments(layer: SeedLayer): Promise<void> {
  const { em, world: { departments } } = layer;
  if (departments === undefined) return;
  addPosts(layer, departments);
  await em.flush();
  addSponsors(layer, departments);
  addRoles(layer, departments);
  addLearning(layer, departments);
  addGoals(layer, departments);
  for (const appraisal of departments.appraisals) addAppraisal(layer, appraisal);
  for (const matter of departments.matters) addMatter(layer, matter);
  await em.flush();
  for (const matter of departments.matters) for (const opinion of matter.opinions) addOpinion(layer, matter, opinion);
  await em.flush();
}

/** What every record of a department begins with. */
const ofDepartment = ({ workspaceId, idOf }: SeedLayer, kind: string, { key, department }: { readonly key: string; readonly department: string }) => ({ workspaceId, id: idOf(kind, key), relationshipId: idOf('relationship', department) });
const moment = (days: number | undefined) => (days === undefined ? null : momentIn(days));

function addPosts(layer: SeedLayer, { posts }: DepartmentStory): void {
  const { em, idOf } = layer;
  for (const { person, isHead = false, by, on, until, ...of } of posts) {
    em.create(DepartmentPostEntity, {
      ...ofDepartment(layer, 'department-post', of), personId: idOf('user', person), isHead, sinceOn: dayIn(on), untilOn: until === undefined ? null : dayIn(until), state: until === undefined ? 'HELD' : 'ENDED',
      namedBy: idOf('user', by), namedAt: momentIn(on), endedBy: until === undefined ? null : idOf('user', by), endedAt: moment(until),
    } as never);
  }
}

function addSponsors({ em, workspaceId, idOf }: SeedLayer, { sponsors }: DepartmentStory): void {
  for (const { key, relationship, person, by, on, everyDays, reason, answered } of sponsors) {
    em.create(PartnerSponsorshipEntity, {
      workspaceId, id: idOf('partner-sponsorship', key), relationshipId: idOf('relationship', relationship), personId: idOf('user', person), everyDays, reason,
      state: answered === undefined ? 'PROPOSED' : answered.isAgreed ? 'AGREED' : 'DECLINED', proposedBy: idOf('user', by), proposedAt: momentIn(on),
      answeredBy: answered === undefined ? null : idOf('user', person), answeredAt: moment(answered?.on), answerNote: answered?.note ?? null,
    } as never);
  }
}

function addRoles(layer: SeedLayer, { roles }: DepartmentStory): void {
  const { em, idOf } = layer;
  for (const { name, skills, by, on, filled, ...of } of roles) {
    em.create(DepartmentRoleEntity, {
      ...ofDepartment(layer, 'department-role', of), name, skills: skills.map(([skill, least]) => ({ skill, least })), state: filled === undefined ? 'OPEN' : 'FILLED', definedBy: idOf('user', by), definedAt: momentIn(on),
      personId: filled === undefined ? null : idOf('user', filled.person), placedBy: filled === undefined ? null : idOf('user', by), placedAt: moment(filled?.on),
    } as never);
  }
}

function addLearning(layer: SeedLayer, { skills, trainings }: DepartmentStory): void {
  const { em, idOf } = layer;
  for (const { person, skill, level, by, on, ...of } of skills) {
    em.create(PersonSkillEntity, { ...ofDepartment(layer, 'person-skill', of), personId: idOf('user', person), skill, level, judgedBy: idOf('user', by), judgedAt: momentIn(on) } as never);
  }
  for (const { person, what, skill, due, by, on, done, ...of } of trainings) {
    em.create(TrainingEntity, {
      ...ofDepartment(layer, 'training', of), personId: idOf('user', person), what, skill: skill ?? null, dueOn: dayIn(due), state: done === undefined ? 'AGREED' : 'DONE', agreedBy: idOf('user', by), agreedAt: momentIn(on),
      endedBy: done === undefined ? null : idOf('user', by), endedAt: moment(done?.on), doneOn: done === undefined ? null : dayIn(done.on), note: done?.note ?? null,
    } as never);
  }
}

function addGoals(layer: SeedLayer, { goals }: DepartmentStory): void {
  const { em, idOf } = layer;
  for (const { person, statement, payShare, isTied = false, isOneSided = false, from, until, by, on, agreedOn, ...of } of goals) {
    em.create(IncentiveGoalEntity, {
      ...ofDepartment(layer, 'incentive-goal', of), personId: idOf('user', person), statement, payShare, isTied, isOneSided, fromOn: dayIn(from), untilOn: dayIn(until), state: agreedOn === undefined ? 'SET' : 'AGREED',
      setBy: idOf('user', by), setAt: momentIn(on), agreedBy: agreedOn === undefined ? null : idOf('user', person), agreedAt: moment(agreedOn),
    } as never);
  }
}

function addAppraisal(layer: SeedLayer, { person, due, by, on, held, comment, ...of }: AppraisalFacts): void {
  const { em, idOf } = layer;
  em.create(AppraisalEntity, {
    ...ofDepartment(layer, 'appraisal', of), personId: idOf('user', person), dueOn: dayIn(due), state: comment !== undefined ? 'COMMENTED' : held === undefined ? 'DUE' : 'HELD', plannedBy: idOf('user', by), plannedAt: momentIn(on),
    heldBy: held === undefined ? null : idOf('user', held.by), heldAt: moment(held?.on), heldOn: held === undefined ? null : dayIn(held.on), looksAtRelationships: held?.looksAtRelationships ?? null, summary: held?.summary ?? null,
    commentedBy: comment === undefined ? null : idOf('user', person), commentedAt: moment(comment?.on), comment: comment?.text ?? null,
  } as never);
}

function addMatter(layer: SeedLayer, { key, department, field, question, by, on, decided }: MatterFacts): void {
  const { em, idOf } = layer;
  em.create(ExpertMatterEntity, {
    ...ofDepartment(layer, 'expert-matter', { key, department }), field, question, state: decided === undefined ? 'OPEN' : 'DECIDED', raisedBy: idOf('user', by), raisedAt: momentIn(on),
    decidedBy: decided === undefined ? null : idOf('user', decided.by), decidedAt: moment(decided?.on), decision: decided?.decision ?? null,
  } as never);
}

function addOpinion(layer: SeedLayer, { key: matter, department, decided }: MatterFacts, { key, expert, by, on, given, overridden }: OpinionFacts): void {
  const { em, idOf } = layer;
  const reason = overridden?.reason ?? null;
  const state = given === undefined ? 'ASKED' : decided === undefined ? 'GIVEN' : overridden === undefined ? 'FOLLOWED' : 'OVERRIDDEN';
  em.create(ExpertOpinionEntity, {
    ...ofDepartment(layer, 'expert-opinion', { key, department }), matterId: idOf('expert-matter', matter), expertId: idOf('user', expert), state, askedBy: idOf('user', by), askedAt: momentIn(on),
    givenBy: given === undefined ? null : idOf('user', expert), givenAt: moment(given?.on), opinion: given?.opinion ?? null,
    overrideReason: reason, explainedBy: reason === null ? null : idOf('user', decided!.by), explainedAt: reason === null ? null : momentIn(decided!.on),
  } as never);
}
