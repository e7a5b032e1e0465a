import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { fromMinorUnits } from '../../domain/money.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import { CurrencyCode, DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { fundActions } from './fund.actions.ts';
import { ChannelFundStateEnum } from './fund.enums.ts';
import { type FundSums, fundSums } from './fund-money.ts';
import { seeFund, seeFundMoney } from './funds.policy.ts';

@ObjectType({ simpleResolvers: true, description: 'What has become of a fund. All that was approved is held, paid or given back; what is neither held nor paid is left. For the firm’s people alone.' })
export class ChannelFundBalance {
  @Field(() => Money, { description: 'How much it is.' })
  budget!: Money;

  @Field(() => Money, { description: 'Approved and not paid yet.' })
  held!: Money;

  @Field(() => Money, { description: 'Paid.' })
  paid!: Money;

  @Field(() => Money, { description: 'Approved once and free again.' })
  givenBack!: Money;

  @Field(() => Money, { description: 'What may still be approved.' })
  left!: Money;

  @Field(() => Money, { nullable: true, description: 'Above which two people approve; null where one is enough.' })
  twoAbove!: Money | null;
}

function moneyFrom([minorUnits, currencyCode]: readonly [string, string]): Money {
  return { amount: fromMinorUnits({ minorUnits: BigInt(minorUnits), currencyCode }), currencyCode };
}

function toBalance(sums: FundSums | null): ChannelFundBalance | null {
  if (sums === null) return null;
  const { budget, held, paid, givenBack, left, twoAbove, currency: currencyCode } = sums;
  const of = (minorUnits: string): Money => moneyFrom([minorUnits, currencyCode]);
  return { budget: of(budget), held: of(held), paid: of(paid), givenBack: of(givenBack), left: of(left), twoAbove: twoAbove === null ? null : of(twoAbove) };
}

@readType({ table: 'channel_fund_budget', rule: seeFundMoney, implements: Node, description: 'How much a fund was, from when on. Versions never change; the newest counts. For the firm’s people alone.' })
export class ChannelFundBudget extends Node {
  @column(() => Int, { column: 'number', description: 'Versions of a fund are numbered from 1.' })
  number!: number;

  @expression(() => Money, {
    sql: (row) => sql`(select json_build_array(${row('budget_minor')}::text, f.currency) from channel_fund f where f.workspace_id = ${row('workspace_id')} and f.id = ${row('fund_id')})`, convert: (value) => moneyFrom(value as [string, string]),
    description: 'How much it was.',
  })
  amount!: Money;

  @column(() => String, { column: 'reason', description: 'Why it was set.' })
  reason!: string;

  @one(() => User, { link: { set_by: 'id' }, nullable: true, description: 'Who set it; null for whom the asker does not see.' })
  setBy!: User | null;

  @column(() => DateTime, { column: 'set_at', convert: toInstant, description: 'Since when.' })
  setAt!: string;
}

@readType({
  table: 'channel_fund', rule: seeFund, implements: [Node, Versioned, Actionable],
  description: 'Money that the firm sets aside, for one period and in one currency, for what those who sell for it do to sell more. All of the channel sees that there is one; how much it is, and what has become of it, the firm’s people alone.',
})
export class ChannelFund extends Node {
  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'purpose', nullable: true, description: 'What it is for; null while nobody has said.' })
  purpose!: string | null;

  @column(() => LocalDate, { column: 'starts_on', description: 'The first day of the activities that it is for.' })
  startsOn!: string;

  @column(() => LocalDate, { column: 'ends_on', description: 'The last.' })
  endsOn!: string;

  @column(() => CurrencyCode, { column: 'currency', description: 'In which it is.' })
  currencyCode!: string;

  @column(() => ChannelFundStateEnum, { column: 'state', description: 'Whether anything may be asked for.' })
  state!: string;

  @column(() => DateTime, { column: 'opened_at', convert: toInstant, description: 'When it was opened.' })
  openedAt!: string;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was closed; null while it is open.' })
  closedAt!: string | null;

  @expression(() => ChannelFundBalance, { rule: seeFundMoney, nullable: true, sql: fundSums, convert: (sums) => toBalance(sums as FundSums | null), description: 'How much it is, and what has become of it; null for a partner.' })
  balance!: ChannelFundBalance | null;

  @list(() => ChannelFundBudget, { link: { id: 'fund_id' }, order: ['number'], description: 'How much it was, in order; empty for a partner.' })
  budgets!: ChannelFundBudget[];

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, fundActions)
  viewerActions!: unknown;
}

definesTimeline('ChannelFund', () => ChannelFund);
definesTimeline('ChannelFundBudget', () => ChannelFundBudget, { setBy: { field: 'setBy', idOf: 'User' } });

/** Lists of funds. */
export const fundPage = definePage({
  name: 'ChannelFund',
  type: () => ChannelFund,
  description: 'Funds that the firm has set aside for its channel.',
  defaultSize: 25,
  orders: { OPENED_AT: { column: 'opened_at', cast: 'timestamptz', field: 'openedAt', description: 'By when they were opened.' } },
  defaultOrder: { field: 'OPENED_AT', direction: 'DESC' },
  filters: { states: { type: () => [ChannelFundStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
