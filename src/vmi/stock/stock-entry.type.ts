import 'reflect-metadata';
import { ID } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Money } from '../../platform/money.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, computed, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { agreementMoney, exact, units } from '../amounts.ts';
import { StockPosition } from '../positions/stock-position.type.ts';
import { seeSupply } from '../supply.policy.ts';
import { AgreementRoleEnum, StockBucketEnum, StockCauseEnum } from './stock.enums.ts';

@readType({
  table: 'stock_entry', rule: seeSupply, implements: Node,
  description: 'An entry of the stock ledger: so many units more or fewer in one bucket, of one owner. Balances are the sums of their entries, always. The ledger only grows.',
})
export class StockEntry extends Node {
  @one(() => StockPosition, { link: { position_id: 'id' }, description: 'The position.' })
  position!: StockPosition;

  @column(() => StockBucketEnum, { column: 'bucket', description: 'Where the units are.' })
  bucket!: string;

  @column(() => AgreementRoleEnum, { column: 'owner', description: 'Whose they are.' })
  owner!: string;

  @units({ column: 'delta', description: 'Base units more, or below 0 fewer.' })
  change!: string;

  @column(() => StockCauseEnum, { column: 'cause', description: 'Why.' })
  cause!: string;

  @column(() => DateTime, { column: 'occurred_at', convert: toInstant, description: 'When it happened.' })
  occurredAt!: Date;

  @column(() => DateTime, { column: 'recorded_at', convert: toInstant, description: 'When it was recorded, which may be long after.' })
  recordedAt!: Date;

  @one(() => User, { link: { recorded_by: 'id' }, nullable: true, description: 'Whose act recorded it; null for the platform’s own, for a key and whom the asker does not see.' })
  recordedBy!: User | null;

  @column(() => String, { column: 'source_type', description: 'The type of the record that it follows from.' })
  sourceType!: string;

  @computed(() => ID, { needs: { type: 'source_type', id: 'source_id' }, compute: ({ type, id }) => toGlobalId(String(type), String(id)), description: 'The record that it follows from: good for node(id:).' })
  sourceId!: string;

  @agreementMoney({ column: 'unit_price', nullable: true, description: 'What a base unit costs, of units that passed from vendor to buyer; else null.' })
  unitPrice!: unknown;

  @expression(() => Money, {
    nullable: true, description: 'What the buyer owes for them, at that price; below 0 is owed to it. Null where nothing passed.',
    sql: (row) => sql`case when ${row('unit_price')} is not null and ${row('owner')} = 'BUYER' then json_build_array(${exact(sql`(${row('delta')} * ${row('unit_price')})`)},
      (select a.currency from vmi_agreement a where a.workspace_id = ${row('workspace_id')} and a.id = ${row('agreement_id')})) end`,
    convert: (value) => ({ amount: (value as [string, string])[0], currencyCode: (value as [string, string])[1] }),
  })
  amount!: unknown;
}
