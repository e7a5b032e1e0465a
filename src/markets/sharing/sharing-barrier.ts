import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/errors/refusal.ts';
import type { InformationCategory } from '../../platform/sharing.ts';
import { RelationshipEntity, type RelationshipRecord } from '../relationship.entity.ts';
import { sharingMessages } from './sharing.messages.ts';

/**
 * Refuses to agree on what a barrier would hold back anyway: an agreement that shows nothing misleads both sides. The database withholds
 * it all the same, whenever the barrier is put up.
 */
export async function refuseBehindBarrier(em: EntityManager, relationship: RelationshipRecord, category: InformationCategory, field: readonly string[]): Promise<void> {
  const { workspaceId, partnerId, market, alliancePurpose, isLegallyCleared } = relationship;
  if (market === 'COMPETITOR' && (alliancePurpose == null || isLegallyCleared !== true)) throw new Refusal({ code: 'NOT_ALLOWED', message: sharingMessages.needsAlliance, field });
  const asRival = market === 'COMPETITOR' ? relationship : await em.findOne<RelationshipRecord>(RelationshipEntity, { workspaceId, partnerId, market: 'COMPETITOR', stage: { $ne: 'TERMINATED' } });
  if (asRival === null || asRival.hasInformationBarrier !== true || (asRival.barrierCategories ?? []).includes(category)) return;
  throw new Refusal({ code: 'NOT_ALLOWED', message: sharingMessages.behindBarrier, values: { category }, field });
}
