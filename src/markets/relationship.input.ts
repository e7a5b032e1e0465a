import 'reflect-metadata';
import { Field, ID, InputType } from 'type-graphql';
import { ActInput, ChangeInput } from '../platform/act.input.ts';
import { LocalDate } from '../platform/scalars.ts';
import type { InfluencerKind } from './influencer/influencer.columns.ts';
import { InfluencerKindEnum } from './influencer/influencer.enums.ts';
import type { SupplierKind } from './supplier/supplier.columns.ts';
import { SupplierKindEnum } from './supplier/supplier.enums.ts';
import { EndReasonEnum, MarketEnum, RelationshipStageEnum } from './relationship.enums.ts';
import type { EndReason, Market, RelationshipStage } from './relationship.entity.ts';

@InputType({ description: 'A new relationship of the firm with a partner in one market.' })
export class CreateRelationshipInput extends ActInput {
  @Field(() => ID, { description: 'The party at the other end.' })
  partnerId!: string;

  @Field(() => MarketEnum, { description: 'The market it stands in; it never changes. In the internal market the partner is a department of the firm.' })
  market!: Market;

  @Field(() => LocalDate, { nullable: true, description: 'First day of business, not in the future. With it the relationship is established, without it identified.' })
  startedOn?: string | null;

  @Field(() => InfluencerKindEnum, { nullable: true, description: 'What the influencer is; needed in the influencer market, and only there.' })
  influencerKind?: InfluencerKind | null;

  @Field(() => SupplierKindEnum, { nullable: true, description: 'What the supplier supplies, in the supplier market only; goods when absent.' })
  supplierKind?: SupplierKind | null;

  @Field(() => ID, { nullable: true, description: 'The user who manages it: an active member of the firm.' })
  managerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'One of the few that get a manager’s full attention.' })
  isKey?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why the manager gets more key relationships than the limit, at most 2,000 characters; needed for that, and kept. Otherwise it says nothing.' })
  overrideReason?: string | null;

  @Field(() => ID, { nullable: true, description: 'The ended relationship with the same partner in the same market that this one takes up again.' })
  continuesId?: string | null;

  @Field(() => String, { nullable: true, description: 'The firm’s own notes, at most 10,000 characters.' })
  note?: string | null;
}

/** What the input of every change to a relationship carries. */
@InputType()
export abstract class ChangeRelationshipInput extends ChangeInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;
}

@InputType({ description: 'Changes to a living relationship. A field that is absent stays; null clears it.' })
export class UpdateRelationshipInput extends ChangeRelationshipInput {
  @Field(() => LocalDate, { nullable: true, description: 'First day of business, not in the future.' })
  startedOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'One of the few that get a manager’s full attention; null counts as false.' })
  isKey?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why the manager gets more key relationships than the limit, at most 2,000 characters; needed for that, and kept. Otherwise it says nothing.' })
  overrideReason?: string | null;

  @Field(() => String, { nullable: true, description: 'The firm’s own notes, at most 10,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'Who is to manage a relationship.' })
export class AssignRelationshipManagerInput extends ChangeRelationshipInput {
  @Field(() => ID, { nullable: true, description: 'An active member of the firm; null for nobody.' })
  managerId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why the manager gets more key relationships than the limit, at most 2,000 characters; needed for that, and kept. Otherwise it says nothing.' })
  overrideReason?: string | null;
}

@InputType({ description: 'The end of a relationship; of a key relationship, what is asked for.' })
export class EndRelationshipInput extends ChangeRelationshipInput {
  @Field(() => EndReasonEnum, { description: 'Why it ends.' })
  reason!: EndReason;

  @Field(() => String, { nullable: true, description: 'The story of it for the firm’s own people, at most 2,000 characters; needed when the reason is OTHER.' })
  note?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, not in the future; today when absent.' })
  endedOn?: string | null;
}

@InputType({ description: 'A step in a relationship’s life: to the next stage, or back from enhanced to maintained.' })
export class AdvanceRelationshipInput extends ChangeRelationshipInput {
  @Field(() => RelationshipStageEnum, { description: 'The stage to go to. A relationship is ended by endRelationship.' })
  stage!: RelationshipStage;

  @Field(() => String, { nullable: true, description: 'Why, for the firm’s own people; at most 2,000 characters; needed for a step back.' })
  reason?: string | null;
}
