import 'reflect-metadata';
import { Float } from 'type-graphql';
import { type CustomerStage, customerMoves } from '../../domain/customer-lifecycle.ts';
import { money, type Money } from '../../platform/money.type.ts';
import { column, computed, expression, readVariant } from '../../platform/reads/declare.ts';
import { sql } from '../../platform/sql.ts';
import { seeOwnView } from '../markets.policy.ts';
import { seeYearlyOrders } from '../sharing/sharing.policy.ts';
import { Relationship } from '../relationship.type.ts';
import { ConfidenceEnum, CustomerStageEnum } from './customer.enums.ts';

@readVariant({ of: Relationship, value: 'CUSTOMER', description: 'Who buys and uses the firm’s products.' })
export class CustomerRelationship extends Relationship {
  @column(() => String, { column: 'segment', nullable: true, rule: seeOwnView, description: 'The segment the firm counts it to; staff only.' })
  segment!: string | null;

  @column(() => CustomerStageEnum, { column: 'customer_stage', nullable: true, rule: seeOwnView, description: 'Where it stands in a customer’s life; staff only.' })
  customerStage!: string | null;

  @computed(() => [CustomerStageEnum], {
    nullable: true, rule: seeOwnView, description: 'The stages that it can be moved to from there; empty once the relationship has ended; staff only.',
    needs: { from: 'customer_stage', stage: 'stage' },
    compute: ({ from, stage }) => (from == null || stage === 'TERMINATED' ? [] : customerMoves(from as CustomerStage)),
  })
  nextCustomerStages!: string[] | null;

  @money({ minorUnits: 'annual_revenue_minor', currency: 'annual_revenue_currency', rule: seeYearlyOrders, description: 'What the firm sells to it in a year; shown to the customer with whom ORDERS are shared, at least aggregated.' })
  annualRevenue!: Money | null;

  @money({ minorUnits: 'wallet_minor', currency: 'wallet_currency', rule: seeOwnView, description: 'What it is estimated to spend in a year on products like the firm’s, with anybody; staff only.' })
  estimatedWallet!: Money | null;

  @column(() => String, { column: 'wallet_source', nullable: true, rule: seeOwnView, description: 'Where the estimate comes from; staff only.' })
  walletSource!: string | null;

  @column(() => ConfidenceEnum, { column: 'wallet_confidence', nullable: true, rule: seeOwnView, description: 'How far it can be relied on; staff only.' })
  walletConfidence!: string | null;

  @expression(() => Float, {
    nullable: true, rule: seeOwnView,
    description: 'Share of customer: revenue over wallet, 0 to 1 and beyond where the estimate is too low; null when either is unknown or they are in different currencies; staff only.',
    sql: (row) => sql`case when ${row('wallet_minor')} > 0 and ${row('annual_revenue_currency')} = ${row('wallet_currency')}
      then ${row('annual_revenue_minor')}::float8 / ${row('wallet_minor')} end`,
  })
  shareOfWallet!: number | null;
}
