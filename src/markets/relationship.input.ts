import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/scalars.ts';
import { EndReasonEnum, MarketEnum } from './relationship.enums.ts';
import type { EndReason, Market } from './relationship.entity.ts';

@InputType({ description: 'A new relationship of the firm with a partner in one market.' })
export class CreateRelationshipInput {
  @Field(() => ID, { description: 'The party at the other end.' })
  partnerId!: string;

  @Field(() => MarketEnum, { description: 'The market it stands in; it never changes. In the internal market the partner is a department of the firm.' })
  market!: Market;

  @Field(() => LocalDate, { nullable: true, description: 'First day of business, not in the future. With it the relationship is established, without it identified.' })
  startedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The user who manages it: an active member of the firm.' })
  managerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'One of the few that get a manager’s full attention.' })
  isKey?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The firm’s own notes, at most 10,000 characters.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Calls with the same key have one effect and one answer; at most 200 characters.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a living relationship. A field that is absent stays; null clears it.' })
export class UpdateRelationshipInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day of business, not in the future.' })
  startedOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'One of the few that get a manager’s full attention; null counts as false.' })
  isKey?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The firm’s own notes, at most 10,000 characters.' })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; a newer one is not overwritten.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Calls with the same key have one effect and one answer; at most 200 characters.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Who is to manage a relationship.' })
export class AssignRelationshipManagerInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => ID, { nullable: true, description: 'An active member of the firm; null for nobody.' })
  managerId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; a newer one is not overwritten.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Calls with the same key have one effect and one answer; at most 200 characters.' })
  idempotencyKey?: string | null;
}

@InputType({ description: 'The end of a relationship.' })
export class EndRelationshipInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => EndReasonEnum, { description: 'Why it ends.' })
  reason!: EndReason;

  @Field(() => String, { nullable: true, description: 'The story of it for the firm’s own people, at most 2,000 characters; needed when the reason is OTHER.' })
  note?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, not in the future; today when absent.' })
  endedOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; a newer one is not overwritten.' })
  expectedVersion?: number | null;

  @Field(() => String, { nullable: true, description: 'Calls with the same key have one effect and one answer; at most 200 characters.' })
  idempotencyKey?: string | null;
}
