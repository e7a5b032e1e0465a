import 'reflect-metadata';
import { Field, Float, InputType, Int } from 'type-graphql';
import type { Leaf } from '../../domain/trust/leaves.ts';
import { MarketEnum } from '../../markets/relationship.enums.ts';
import type { Market } from '../../markets/relationship.entity.ts';
import { TrustLeafEnum } from '../evidence/evidence.enums.ts';

@InputType({ description: 'How one leaf is to be weighed; what is left out stays as it is.' })
export class LeafWeightsInput {
  @Field(() => TrustLeafEnum, { description: 'The leaf.' })
  leaf!: Leaf;

  @Field(() => Float, { nullable: true, description: 'Days after which evidence counts half, 1 to 3650.' })
  halfLifeDays?: number | null;

  @Field(() => Float, { nullable: true, description: 'The part of trust that it makes up; those of all leaves sum to 1.' })
  trustWeight?: number | null;

  @Field(() => Float, { nullable: true, description: 'The part of commitment that it makes up by itself; with commitmentFromTrust those of all leaves sum to 1.' })
  commitmentWeight?: number | null;
}

@InputType({ description: 'One number of how facts become evidence.' })
export class OutcomeSettingInput {
  @Field(() => String, { description: 'What it is, as the model in force names it, such as promise.keptLate.' })
  name!: string;

  @Field(() => Float, { description: 'Its value.' })
  value!: number;
}

@InputType({ description: 'A new version of the model: the one in force with what is given here instead.' })
export class AdoptTrustModelInput {
  @Field(() => MarketEnum, { nullable: true, description: 'For this market alone; for all that have none of their own when left out.' })
  market?: Market | null;

  @Field(() => [LeafWeightsInput], { nullable: true, description: 'Leaves that are weighed otherwise.' })
  leaves?: LeafWeightsInput[] | null;

  @Field(() => Float, { nullable: true, description: 'The part of commitment that trust is, 0 to 1.' })
  commitmentFromTrust?: number | null;

  @Field(() => Float, { nullable: true, description: 'A score of which more is open than this is not shown, 0 to 1.' })
  sufficientUncertainty?: number | null;

  @Field(() => Float, { nullable: true, description: 'The score from which a score is high, 0 to 100.' })
  highFrom?: number | null;

  @Field(() => Float, { nullable: true, description: 'The score from which a score is medium, 0 to 100.' })
  mediumFrom?: number | null;

  @Field(() => [OutcomeSettingInput], { nullable: true, description: 'Outcomes that count otherwise. Evidence that is in the ledger keeps what it was worth when it was recorded.' })
  outcomes?: OutcomeSettingInput[] | null;

  @Field(() => String, { description: 'Why; at most 2,000 characters.' })
  reason!: string;

  @Field(() => Int, { nullable: true, description: 'Number of the newest version that you have seen; refused when there is a newer one.' })
  expectedNumber?: number | null;

  @Field(() => String, { nullable: true, description: 'One key for all tries of this act.' })
  idempotencyKey?: string | null;
}
