import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { pushingDays, pushingOf, pushingTolerance } from '../../domain/replenishment/pushing.ts';
import { Money } from '../../platform/money.type.ts';
import { addsTo, expression } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { exact } from '../amounts.ts';
import { shippedOfAgreement, type ShippedOverProposed } from './shipped-over-proposed.ts';

@ObjectType({ simpleResolvers: true, description: 'Whether the vendor ships more than was ever proposed.' })
export class VmiPushing {
  @Field(() => Int, { description: 'Days of orders that are looked back over.' })
  days!: number;

  @Field(() => Float, { nullable: true, description: 'What was shipped over what had been proposed for it, by value; null where nothing was shipped.' })
  share!: number | null;

  @Field(() => Float, { description: 'The share above which nothing is approved by itself any more.' })
  policy!: number;

  @Field(() => Boolean, { description: 'Whether the share is above that.' })
  isAbovePolicy!: boolean;
}

/** What deciding adds to an agreement. */
@addsTo(() => VmiAgreement)
export class AgreementDecisions {
  @expression(() => Money, {
    sql: (row) => sql`json_build_array(${exact(sql`agreement_exposure(${row('id')})`)}, ${row('currency')})`, convert: (value) => ({ amount: (value as [string, string])[0], currencyCode: (value as [string, string])[1] }),
    description: 'What the buyer has to answer for: what the vendor still owns at its places, and all that is on its way or ordered. With a proposal it stays within the liability cap.',
  })
  liabilityExposure!: Money;

  @expression(() => VmiPushing, {
    sql: (row) => shippedOfAgreement(row, pushingDays), description: 'Whether the vendor ships more than was proposed.',
    convert: (value) => ({ days: pushingDays, policy: 1 + pushingTolerance, ...pushingOf((value as ShippedOverProposed).shipped, (value as ShippedOverProposed).proposed) }),
  })
  pushing!: VmiPushing;
}
