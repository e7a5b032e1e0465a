import { usualForceModel } from '../../domain/forces/force-model.ts';
import { RelationshipEntity, type RelationshipRecord } from '../../markets/relationship.entity.ts';
import type { Context } from '../../platform/context.ts';
import { notFound, Refusal, type UserErrorFacts } from '../../platform/errors/refusal.ts';
import { idOf, newId } from '../../platform/ids.ts';
import { textOf } from '../../platform/text.ts';
import { authorize, lockVisible } from '../../platform/writes/lock.ts';
import { write, type Write, type WriteAnswer } from '../../platform/writes/write.ts';
import { balanceOf } from './force-balance.ts';
import { ForceAssessmentEntity, type ForceAssessmentRecord, ForceFactEntity, type ForceFactRecord } from './force.entity.ts';
import { factsOf, type FactToStore } from './force-facts.ts';
import type { AssessForcesInput } from './force.input.ts';
import { forceMessages } from './forces.messages.ts';
import { assessForcesRule } from './forces.policy.ts';

/** What the act answers. A type, as the payload's index asks. */
export type ForcesAnswer = { readonly forceAssessmentId: string; readonly relationshipId: string };

const stale: UserErrorFacts = { code: 'STALE_VERSION', message: forceMessages.assessedMeanwhile, field: ['input', 'forceAssessmentId'] };
const constraints = { force_assessment_superseded_once: stale, force_assessment_first: stale };

/** Assesses how strong each side stands. What was assessed before stays, as what was thought before. */
export function assessForces(ctx: Context, input: AssessForcesInput): Promise<WriteAnswer<ForcesAnswer>> {
  return write(ctx, { rule: assessForcesRule, input, idempotencyKey: input.idempotencyKey, constraints }, async (tx) => {
    // Locked, so that of two who assess at once the later one takes the place of the earlier.
    const relationship = await lockVisible<RelationshipRecord>(tx.em, RelationshipEntity, ctx, idOf('Relationship', input.relationshipId), ['input', 'relationshipId']);
    authorize(ctx, assessForcesRule, relationship, ['input', 'relationshipId']);
    const note = textOf(input.note, ['input', 'note'], { max: 2_000 });
    const supersedesId = await newestOf(tx, relationship, input.forceAssessmentId);
    const facts = await factsOf(tx, relationship, input.facts);
    const id = await store(tx, { relationshipId: relationship.id, supersedesId, note }, facts);
    return { forceAssessmentId: id, relationshipId: relationship.id };
  });
}

async function newestOf({ em }: Write, { workspaceId, id }: RelationshipRecord, seen: string | null | undefined): Promise<string | null> {
  const newest = await em.findOne<ForceAssessmentRecord>(ForceAssessmentEntity, { workspaceId, relationshipId: id }, { orderBy: { assessedAt: 'desc', id: 'desc' } });
  if (seen == null) return newest?.id ?? null;
  const seenId = idOf('ForceAssessment', seen);
  if (newest !== null && newest.id === seenId) return newest.id;
  const isOfIt = seenId !== null && (await em.count(ForceAssessmentEntity, { workspaceId, relationshipId: id, id: seenId })) > 0;
  if (newest === null || !isOfIt) throw notFound('input', 'forceAssessmentId');
  throw new Refusal({ ...stale, current: { type: 'ForceAssessment', id: newest.id } });
}

async function store({ em, ctx }: Write, of: Pick<ForceAssessmentRecord, 'relationshipId' | 'supersedesId' | 'note'>, facts: readonly FactToStore[]): Promise<string> {
  const { workspaceId, id: assessedBy } = ctx.principal;
  const { comparison, dependences } = balanceOf(facts, usualForceModel);
  const assessment = em.create(ForceAssessmentEntity, {
    ...of, workspaceId, id: newId(), assessedBy, model: usualForceModel, difference: comparison.difference, comparedParts: comparison.comparedBy.length,
    focalDependence: dependences.FOCAL, partnerDependence: dependences.PARTNER,
    // Of after the lock: who waited for it comes later, whenever it was asked.
    assessedAt: new Date(),
  } as ForceAssessmentRecord);
  await em.flush();
  for (const fact of facts) em.create(ForceFactEntity, { ...fact, workspaceId, id: newId(), relationshipId: of.relationshipId, assessmentId: assessment.id } as ForceFactRecord);
  return assessment.id;
}
