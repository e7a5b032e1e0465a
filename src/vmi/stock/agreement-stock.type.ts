import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { Money } from '../../platform/money.type.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { VmiAgreement } from '../agreements/agreement.type.ts';
import { exact } from '../amounts.ts';
import { stockAdjustmentPage } from './stock-adjustment.type.ts';
import { ownershipPassedPage } from './stock-entry.page.ts';

@ObjectType({ simpleResolvers: true, description: 'What passed from vendor to buyer in a time.' })
export class OwnershipTotal {
  @Field(() => Money, { description: 'What the buyer owes for it, at the prices of each passing.' })
  amount!: Money;

  @Field(() => Int, { description: 'Of how many entries of the stock ledger it is the sum.' })
  entryCount!: number;
}

/** Of stock, what an agreement says as a whole. */
@addsTo(() => VmiAgreement)
export class AgreementStock {
  @page(() => ownershipPassedPage, {
    link: (agreement, entry) => sql`${entry('agreement_id')} = ${agreement('id')} and ${entry('owner')} = 'BUYER' and ${entry('unit_price')} is not null`,
    description: 'Units that passed from vendor to buyer, at receipt, at consumption or at their age, each with price and amount: what is to be invoiced. Newest first.',
  })
  ownershipPassed!: unknown;

  @expression(() => OwnershipTotal, {
    description: 'The sum of what passed from vendor to buyer in a time, by when it happened.',
    args: { since: { type: () => DateTime, description: 'From this instant on.' }, before: { type: () => DateTime, description: 'Until before this instant.' } },
    sql: (row, _reader, { since, before }) => sql`(select json_build_array(${exact(sql`coalesce(sum(e.delta * e.unit_price), 0)`)}, ${row('currency')}, count(*))
      from stock_entry e where e.workspace_id = ${row('workspace_id')} and e.agreement_id = ${row('id')} and e.owner = 'BUYER' and e.unit_price is not null
        and e.occurred_at >= ${(since as Date).toISOString()}::timestamptz and e.occurred_at < ${(before as Date).toISOString()}::timestamptz)`,
    convert: (value) => {
      const [amount, currencyCode, entryCount] = value as [string, string, number];
      return { amount: { amount, currencyCode }, entryCount };
    },
  })
  ownershipPassedTotal!: OwnershipTotal;

  @page(() => stockAdjustmentPage, { link: { id: 'agreement_id' }, description: 'What people did to its stock outside of reports and orders, newest first.' })
  stockAdjustments!: unknown;
}
