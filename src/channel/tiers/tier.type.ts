import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { CurrencyCode, DateTime } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { partOf } from '../../platform/writes/audit-record.ts';
import { ChannelTier, ChannelTierCriterionStanding } from './tier-facts.type.ts';
import { ChannelTierChangeEnum } from './tiers.enums.ts';
import { seeTier, seeTierModel } from './tiers.policy.ts';

@readType({ table: 'channel_tier_model', rule: seeTierModel, implements: Node, description: 'What makes the tiers of the channel: thresholds that people set. Versions never change; each look at a partner names the one it was made with. Staff only.' })
export class ChannelTierModel extends Node {
  @column(() => Int, { column: 'number', description: 'Versions are numbered in each workspace from 1.' })
  number!: number;

  @column(() => CurrencyCode, { column: 'currency', description: 'In which amounts are counted.' })
  currencyCode!: string;

  @computed(() => [ChannelTier], { needs: { tiers: 'tiers' }, compute: ({ tiers }) => tiers, description: 'The tiers, lowest first.' })
  tiers!: ChannelTier[];

  @column(() => String, { column: 'reason', description: 'Why it was set.' })
  reason!: string;

  @one(() => User, { link: { author_id: 'id' }, nullable: true, description: 'Who set it; null for whom the asker does not see.' })
  author!: User | null;

  @column(() => DateTime, { column: 'in_force_from', convert: toInstant, description: 'Since when it is in force, until a newer one is.' })
  inForceFrom!: string;
}

@readType({
  table: 'channel_tier_assessment', rule: seeTier, implements: Node,
  description: 'How a channel partner stood: written when its tier, or anything that it rests on, was other than before. Never changed. The partner sees its own, and nobody else’s.',
})
export class ChannelTierAssessment extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the partner.' })
  relationship!: Relationship;

  @column(() => Int, { column: 'number', description: 'Of the relationship, in the order of time; from 1.' })
  number!: number;

  @column(() => String, { column: 'tier', nullable: true, description: 'The highest tier of which, and of all below, everything is met; null where not even what the lowest asks for is.' })
  tier!: string | null;

  @column(() => String, { column: 'next_tier', nullable: true, description: 'The tier above; null at the highest.' })
  nextTier!: string | null;

  @computed(() => [ChannelTierCriterionStanding], { needs: { missing: 'missing' }, compute: ({ missing }) => missing, description: 'What is missing for the next tier; empty only at the highest.' })
  missingForNext!: ChannelTierCriterionStanding[];

  @computed(() => [ChannelTierCriterionStanding], { needs: { criteria: 'criteria' }, compute: ({ criteria }) => criteria, description: 'All that the tiers ask for with what was measured, lowest tier first.' })
  criteria!: ChannelTierCriterionStanding[];

  @column(() => ChannelTierChangeEnum, { column: 'change', description: 'What became of the tier since the look before.' })
  change!: string;

  @column(() => String, { column: 'from_tier', nullable: true, description: 'The tier before; null where there was none, or no look.' })
  fromTier!: string | null;

  @one(() => ChannelTierModel, { link: { model_id: 'id' }, nullable: true, rule: seeTierModel, description: 'The version of the tiers that it was made with; staff only.' })
  model!: ChannelTierModel | null;

  @column(() => DateTime, { column: 'assessed_at', convert: toInstant, description: 'Since when the partner stood so.' })
  assessedAt!: string;
}

definesTimeline('ChannelTierAssessment', () => ChannelTierAssessment);
partOf('ChannelTierAssessment', 'relationshipId');

/** Lists of versions of the tiers. */
export const tierModelPage = definePage({
  name: 'ChannelTierModel',
  type: () => ChannelTierModel,
  description: 'Versions that the workspace has adopted of what makes the tiers of the channel; staff only.',
  rule: seeTierModel,
  defaultSize: 10,
  orders: { IN_FORCE_FROM: { column: 'in_force_from', cast: 'timestamptz', field: 'inForceFrom', description: 'By since when they are in force.' } },
  defaultOrder: { field: 'IN_FORCE_FROM', direction: 'DESC' },
  filters: {},
});

/** Lists of how channel partners stood. */
export const tierPage = definePage({
  name: 'ChannelTierAssessment',
  type: () => ChannelTierAssessment,
  description: 'How channel partners stood that the asker may see: staff all, a partner itself.',
  defaultSize: 25,
  orders: { ASSESSED_AT: { column: 'assessed_at', cast: 'timestamptz', field: 'assessedAt', description: 'By since when they stood so.' } },
  defaultOrder: { field: 'ASSESSED_AT', direction: 'DESC' },
  filters: { changes: { type: () => [ChannelTierChangeEnum], field: 'change', sql: oneOf('change'), description: 'By what became of the tier.' } },
});
