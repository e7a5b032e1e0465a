import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { partOf } from '../../platform/writes/audit-record.ts';
import { timestamps, workspaceKey } from '../../platform/writes/columns.ts';

export type SponsorshipState = 'PROPOSED' | 'AGREED' | 'DECLINED' | 'ENDED';

/** Who of top management stands behind a key partner, and how often the two are to have contact. */
export const PartnerSponsorshipEntity = defineEntity({
  name: 'PartnerSponsorship',
  tableName: 'partner_sponsorship',
  properties: {
    ...workspaceKey,
    relationshipId: p.uuid(),
    personId: p.uuid(),
    everyDays: p.integer(),
    reason: p.string(),
    state: p.string().$type<SponsorshipState>(),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
    answerNote: p.string().nullable(),
    endedBy: p.uuid().nullable(),
    endedAt: p.datetime().nullable(),
    endReason: p.string().nullable(),
    ...timestamps,
  },
});
export type PartnerSponsorshipRecord = InferEntity<typeof PartnerSponsorshipEntity>;

partOf('PartnerSponsorship', 'relationshipId');
