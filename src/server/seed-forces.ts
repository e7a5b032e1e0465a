import type { EntityManager } from '@mikro-orm/postgresql';
import type { ForceFacts } from '../../seeds/force-facts.ts';
import type { WorldFacts } from '../../seeds/world.ts';
import { usualForceModel } from '../domain/forces/force-model.ts';
import { balanceOf } from '../practices/forces/force-balance.ts';
import { ForceAssessmentEntity, ForceFactEntity } from '../practices/forces/force.entity.ts';
import { dayIn, momentIn } from './seed-days.ts';

interface Layer {
  readonly em: EntityManager;
  readonly world: WorldFacts;
  readonly workspaceId: string;
  readonly idOf: (kind: string, key: string) => string;
}

/** Lays out how strong the sides stood, each assessment in the place of the one before. */
export async function seedForces(layer: Layer): Promise<void> {
  const { em, world: { forces = [] } } = layer;
  for (const [index, facts] of forces.entries()) {
    const before = forces.slice(0, index).findLast(({ relationship }) => relationship === facts.relationship);
    addAssessment(layer, facts, before);
    await em.flush();
    addFacts(layer, facts);
  }
  await em.flush();
}

function addAssessment({ em, workspaceId, idOf }: Layer, { key, relationship, by, on, note, facts }: ForceFacts, before: ForceFacts | undefined): void {
  const { comparison, dependences } = balanceOf(facts.map(([side, part, value]) => ({ side, part, value })), usualForceModel);
  em.create(ForceAssessmentEntity, {
    workspaceId, id: idOf('force-assessment', key), relationshipId: idOf('relationship', relationship), supersedesId: before === undefined ? null : idOf('force-assessment', before.key), assessedBy: idOf('user', by),
    assessedAt: momentIn(on), note: note ?? null, model: usualForceModel, difference: comparison.difference, comparedParts: comparison.comparedBy.length,
    focalDependence: dependences.FOCAL, partnerDependence: dependences.PARTNER,
  } as never);
}

function addFacts({ em, workspaceId, idOf }: Layer, { key, relationship, on, facts }: ForceFacts): void {
  for (const [side, part, value, source, daysBefore = 0] of facts) {
    em.create(ForceFactEntity, {
      workspaceId, id: idOf('force-fact', `${key}/${side}/${part}`), relationshipId: idOf('relationship', relationship), assessmentId: idOf('force-assessment', key), side, part, value,
      origin: 'STATED', source, observedOn: dayIn(on - daysBefore), validUntil: dayIn(on - daysBefore + 365),
    } as never);
  }
}
