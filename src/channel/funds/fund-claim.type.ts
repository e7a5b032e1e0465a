import 'reflect-metadata';
import { Int } from 'type-graphql';
import { User } from '../../partners/user.type.ts';
import { Money } from '../../platform/money.type.ts';
import { fromMinorUnits } from '../../domain/money.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { fundClaimActions } from './fund.actions.ts';
import { ChannelFundClaimStateEnum } from './fund.enums.ts';
import { seeFundRequest } from './funds.policy.ts';

/** An amount of a claim in the currency of its request. */
const inCurrency = (amount: string) => (row: Row): Sql => sql`(select case when ${row(amount)} is not null then json_build_array(${row(amount)}::text, q.currency) end
  from channel_fund_request q where q.workspace_id = ${row('workspace_id')} and q.id = ${row('request_id')})`;
const toMoney = (value: unknown): Money => {
  const [minorUnits, currencyCode] = value as [string, string];
  return { amount: fromMinorUnits({ minorUnits: BigInt(minorUnits), currencyCode }), currencyCode };
};

@readType({ table: 'channel_fund_claim', rule: seeFundRequest, implements: [Node, Versioned, Actionable], description: 'What a partner claims of what was approved, with its proof. Who finds it good does not pay it.' })
export class ChannelFundClaim extends Node {
  @column(() => Int, { column: 'number', description: 'Claims of a request are numbered from 1.' })
  number!: number;

  @expression(() => Money, { sql: inCurrency('amount_minor'), convert: toMoney, description: 'How much was claimed.' })
  amount!: Money;

  @expression(() => Money, { sql: inCurrency('paid_minor'), convert: toMoney, nullable: true, description: 'How much of it was paid; null where nothing was.' })
  paidAmount!: Money | null;

  @column(() => String, { column: 'proof', description: 'What was done.' })
  proof!: string;

  @column(() => [String], { column: 'documents', description: 'Where the papers that prove it are kept; 1 to 20.' })
  documents!: string[];

  @column(() => ChannelFundClaimStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { claimed_by: 'id' }, nullable: true, description: 'Who claimed; null for whom the asker does not see.' })
  claimedBy!: User | null;

  @column(() => DateTime, { column: 'claimed_at', convert: toInstant, description: 'When.' })
  claimedAt!: string;

  @column(() => DateTime, { column: 'verified_at', convert: toInstant, nullable: true, description: 'When the proof was found good; null where it was not.' })
  verifiedAt!: string | null;

  @column(() => DateTime, { column: 'paid_at', convert: toInstant, nullable: true, description: 'When it was paid; null where it was not.' })
  paidAt!: string | null;

  @column(() => String, { column: 'payment_reference', nullable: true, description: 'By which the payment is found; null where nobody has said.' })
  paymentReference!: string | null;

  @column(() => DateTime, { column: 'refused_at', convert: toInstant, nullable: true, description: 'When it was refused; null where it was not.' })
  refusedAt!: string | null;

  @column(() => String, { column: 'refusal_reason', nullable: true, description: 'Why; null where it was not.' })
  refusalReason!: string | null;

  @viewerActions({ state: 'state', verifiedBy: 'verified_by' }, fundClaimActions)
  viewerActions!: unknown;
}

definesTimeline('ChannelFundClaim', () => ChannelFundClaim, { claimedBy: { field: 'claimedBy', idOf: 'User' } });
