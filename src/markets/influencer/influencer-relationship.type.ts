import 'reflect-metadata';
import { Float, Int } from 'type-graphql';
import { column, readVariant } from '../../platform/reads/declare.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { seeOwnView } from '../markets.policy.ts';
import { Relationship } from '../relationship.type.ts';
import { InfluencerKindEnum, StanceEnum } from './influencer.enums.ts';

@readVariant({ of: Relationship, value: 'INFLUENCER', description: 'Who shapes the firm’s conditions: finance, government, media, communities.' })
export class InfluencerRelationship extends Relationship {
  @column(() => InfluencerKindEnum, { column: 'influencer_kind', description: 'What it is.' })
  influencerKind!: string;

  @column(() => StanceEnum, { column: 'stance', nullable: true, rule: seeOwnView, description: 'How it stands to the firm; staff only.' })
  stance!: string | null;

  @column(() => Int, { column: 'power', nullable: true, rule: seeOwnView, description: 'How much its stance can do, 1 (little) to 5 (decides); staff only.' })
  power!: number | null;

  @column(() => Float, { column: 'reach', nullable: true, rule: seeOwnView, description: 'People it reaches, a whole number; staff only.' })
  reach!: number | null;

  @column(() => [String], { column: 'issues', nullable: true, rule: seeOwnView, description: 'What it cares about; staff only.' })
  issues!: string[] | null;

  @column(() => LocalDate, { column: 'next_engagement_on', nullable: true, rule: seeOwnView, description: 'When the firm means to speak with it next; staff only.' })
  nextEngagementOn!: string | null;
}
