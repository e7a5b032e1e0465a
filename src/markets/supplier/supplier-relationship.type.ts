import 'reflect-metadata';
import { Float } from 'type-graphql';
import { money, type Money } from '../../platform/money.type.ts';
import { column, readVariant } from '../../platform/reads/declare.ts';
import { seeOwnView } from '../markets.policy.ts';
import { seeJudgement, seeYearlyOrders } from '../sharing/sharing.policy.ts';
import { Relationship } from '../relationship.type.ts';
import { SupplierKindEnum, SupplyCategoryEnum } from './supplier.enums.ts';

@readVariant({ of: Relationship, value: 'SUPPLIER', description: 'Who supplies the firm with goods, services or people.' })
export class SupplierRelationship extends Relationship {
  @column(() => SupplierKindEnum, { column: 'supplier_kind', description: 'What it supplies.' })
  supplierKind!: string;

  @column(() => SupplyCategoryEnum, { column: 'supply_category', nullable: true, rule: seeJudgement, description: 'Where it stands in the firm’s purchasing portfolio; shown to the partner with whom SCORECARD is shared.' })
  supplyCategory!: string | null;

  @money({ minorUnits: 'annual_spend_minor', currency: 'annual_spend_currency', rule: seeYearlyOrders, description: 'What the firm buys from it in a year; shown to the partner with whom ORDERS are shared, at least aggregated.' })
  annualSpend!: Money | null;

  @column(() => Float, { column: 'share_of_its_revenue', nullable: true, rule: seeOwnView, description: 'The firm’s share of its revenue, 0 to 1; staff only.' })
  shareOfItsRevenue!: number | null;
}
