import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, one, page } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { ChannelTierAssessment, tierPage } from './tier.type.ts';

/** The newest look or, of a moment, the newest by then. */
function inForce(parent: Row, child: Row, { asOf }: Record<string, unknown>): Sql {
  const byThen = asOf == null ? sql`` : sql`and a.assessed_at <= ${(asOf as Date).toISOString()}::timestamptz`;
  return sql`${child('relationship_id')} = ${parent('id')} and ${child('number')} = (select max(a.number) from channel_tier_assessment a where a.workspace_id = ${parent('workspace_id')} and a.relationship_id = ${parent('id')} ${byThen})`;
}

/** What tiers add to every relationship. */
@addsTo(() => Relationship)
export class RelationshipTiers {
  @one(() => ChannelTierAssessment, {
    link: inForce, nullable: true, args: { asOf: { type: () => DateTime, nullable: true, description: 'A moment: how it stood then. Now, when absent.' } },
    description: 'How the channel partner stands, with what is missing for the next tier; null where nobody has looked, and outside the distributor market.',
  })
  channelTier!: ChannelTierAssessment | null;

  @page(() => tierPage, { link: { id: 'relationship_id' }, description: 'How it stood, newest first; none outside the distributor market.' })
  channelTierHistory!: unknown;
}
