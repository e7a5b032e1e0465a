import type { EntityManager } from '@mikro-orm/postgresql';
import type { JointPlanFacts, JointPlanFigureFacts, JointPlanReviewFacts } from '../../seeds/joint-plan-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { toMinorUnits } from '../domain/money.ts';
import { daysOfQuarter } from '../domain/quarters.ts';
import { reviewDays } from '../practices/joint-plans/follow-plans.job.ts';
import { JointPlanEntity, JointPlanFigureEntity, JointPlanReviewEntity, JointPlanVersionEntity } from '../practices/joint-plans/joint-plan.entity.ts';
import { endedQuarter, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out joint business plans, with the figures of each side and the reviews of their quarters. */
export async function seedJointPlans(layer: Layer): Promise<void> {
  const { em, world: { jointPlans = [] } } = layer;
  for (const facts of jointPlans) addPlan(layer, facts);
  await em.flush();
  for (const facts of jointPlans) addVersion(layer, facts);
  await em.flush();
  for (const facts of jointPlans) {
    for (const figures of facts.figures) addFigures(layer, facts, figures);
    for (const review of facts.reviews) addReview(layer, facts, review);
  }
  await em.flush();
}

function addPlan({ em, idOf, ...layer }: Layer, facts: JointPlanFacts): void {
  const { key, title, by, bySide } = facts;
  const { firstYear, lastYear } = yearsOf(facts);
  const [proposedAt, agreedAt] = [proposedOn(facts), agreedOn(facts)];
  em.create(JointPlanEntity, {
    workspaceId: layer.workspaceId, id: idOf('joint-plan', key), relationshipId: idOf('relationship', facts.relationship), title, firstYear, lastYear, state: agreedAt === null ? 'PROPOSED' : 'RUNNING',
    draftedBySide: bySide, draftedBy: idOf('user', by), draftedAt: proposedAt, proposedAt, agreedAt, runningAt: agreedAt,
  } as never);
}

function addVersion(layer: Layer, facts: JointPlanFacts): void {
  const { key, by, bySide, signedBy, objectives, risks, focalGainShare, splitRule } = facts;
  const { em, idOf } = layer;
  const [proposedAt, agreedAt] = [proposedOn(facts), agreedOn(facts)];
  const signed = (user: string | undefined) => (user === undefined ? [null, null] : [idOf('user', user), agreedAt ?? proposedAt]);
  const [[focalSignedBy, focalSignedAt], [partnerSignedBy, partnerSignedAt]] = [signed(signedBy.focal), signed(signedBy.partner)];
  em.create(JointPlanVersionEntity, {
    ...ofPlan(layer, facts), id: idOf('joint-plan-version', key), number: 1, state: agreedAt === null ? 'PROPOSED' : 'SIGNED', objectives: objectives.map(({ side = null, title, target }) => ({ side, title, target })),
    risks: risks.map(({ title, focalShare = null }) => ({ title, focalShare })), focalGainShare, splitRule, draftedBySide: bySide, draftedBy: idOf('user', by), draftedAt: proposedAt,
    proposedBySide: bySide, proposedBy: idOf('user', by), proposedAt, focalSignedBy, focalSignedAt, partnerSignedBy, partnerSignedAt,
  } as never);
}

function addFigures(layer: Layer, facts: JointPlanFacts, { side, by, currency, actual }: JointPlanFigureFacts): void {
  const { em, idOf } = layer;
  for (const [quartersAgo, revenue, profit] of actual) {
    const quarter = endedQuarter(quartersAgo);
    em.create(JointPlanFigureEntity, {
      ...ofPlan(layer, facts), id: idOf('joint-plan-figure', `${facts.key}/${side}/${quartersAgo}`), side, quarter, kind: 'ACTUAL', versionId: null, revision: 1, currency,
      revenueMinor: String(toMinorUnits(String(revenue), currency)), profitMinor: String(toMinorUnits(String(profit), currency)), enteredBy: idOf('user', by), enteredAt: new Date(),
    } as never);
  }
}

function addReview(layer: Layer, facts: JointPlanFacts, { quartersAgo, prepared, answered }: JointPlanReviewFacts): void {
  const { em, idOf } = layer;
  const quarter = endedQuarter(quartersAgo);
  const endedAt = Date.parse(`${daysOfQuarter(quarter).last}T00:00:00Z`);
  // The first days after a quarter: also where it ended only yesterday, nobody has spoken in the future.
  const spokenAt = (days: number) => new Date(Math.min(endedAt + days * day, Date.now() - 60_000));
  em.create(JointPlanReviewEntity, {
    ...ofPlan(layer, facts), id: idOf('joint-plan-review', `${facts.key}/${quartersAgo}`), quarter, dueOn: new Date(endedAt + reviewDays * day).toISOString().slice(0, 10), state: answered === undefined ? 'PREPARED' : 'HELD',
    preparedBySide: prepared.bySide, preparedBy: idOf('user', prepared.by), preparedAt: spokenAt(8), findings: prepared.findings,
    answeredBy: answered === undefined ? null : idOf('user', answered.by), answeredAt: answered === undefined ? null : spokenAt(15), answer: answered?.answer ?? null,
  } as never);
}

function ofPlan({ workspaceId, idOf }: Layer, { key, relationship }: JointPlanFacts) {
  return { workspaceId, planId: idOf('joint-plan', key), relationshipId: idOf('relationship', relationship) };
}

/** A plan that is agreed covers three years from the one in which it was; one that is not, the coming two. */
function yearsOf({ agreedQuartersAgo }: JointPlanFacts): { firstYear: number; lastYear: number } {
  const firstYear = agreedQuartersAgo === undefined ? new Date().getUTCFullYear() + 1 : Number(endedQuarter(agreedQuartersAgo).slice(0, 4));
  return { firstYear, lastYear: firstYear + (agreedQuartersAgo === undefined ? 1 : 2) };
}

/** Three weeks into the quarter. */
function agreedOn({ agreedQuartersAgo }: JointPlanFacts): Date | null {
  return agreedQuartersAgo === undefined ? null : new Date(Date.parse(`${daysOfQuarter(endedQuarter(agreedQuartersAgo)).first}T10:00:00Z`) + 21 * day);
}

function proposedOn(facts: JointPlanFacts): Date {
  const agreed = agreedOn(facts);
  return agreed === null ? momentIn(facts.proposedOn!) : new Date(agreed.getTime() - 10 * day);
}

const day = 86_400_000;
