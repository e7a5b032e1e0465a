import 'reflect-metadata';
import { Field, Float, ID, InputType } from 'type-graphql';
import { MoneyInput } from '../../platform/money.type.ts';
import { CurrencyCode, LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../keyed-act.input.ts';
import type { InvestmentKind, InvestmentState } from './investment.entity.ts';
import { InvestmentKindEnum, InvestmentStateEnum } from './investment.enums.ts';

@InputType({ description: 'Something that the asker’s own side has put into a relationship. Recorded is declared: the other side sees it, and it counts when that side has confirmed it.' })
export class RecordJointInvestmentInput extends KeyedActInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => InvestmentKindEnum, { description: 'What was invested in.' })
  kind!: InvestmentKind;

  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What it is for; at most 2,000 characters.' })
  purpose!: string;

  @Field(() => LocalDate, { description: 'The day it was made, not in the future.' })
  investedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day of its useful life; absent where none is foreseen.' })
  usefulUntil?: string | null;

  @Field(() => MoneyInput, { description: 'What the asker’s own side has put in; more than nothing.' })
  amount!: MoneyInput;

  @Field(() => Float, { description: 'How much of it would be worth nothing in another relationship: 0 to 1.' })
  specificShare!: number;
}

@InputType({ description: 'The asker’s own share in an investment that the other side has recorded.' })
export class DeclareInvestmentShareInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The joint investment.' })
  jointInvestmentId!: string;

  @Field(() => MoneyInput, { description: 'What the asker’s own side has put in; more than nothing.' })
  amount!: MoneyInput;

  @Field(() => Float, { description: 'How much of it would be worth nothing in another relationship: 0 to 1.' })
  specificShare!: number;
}

@InputType({ description: 'That the other side has invested what it says.' })
export class ConfirmInvestmentShareInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The joint investment.' })
  jointInvestmentId!: string;

  @Field(() => MoneyInput, { description: 'The other side’s amount, as it was seen.' })
  amount!: MoneyInput;
}

@InputType({ description: 'The end of a joint investment.' })
export class EndJointInvestmentInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The joint investment.' })
  jointInvestmentId!: string;

  @Field(() => InvestmentStateEnum, { description: 'How: ENDED, WRITTEN_OFF, or WITHDRAWN while nothing of it is confirmed.' })
  ending!: InvestmentState;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, not in the future; today when absent.' })
  endedOn?: string | null;

  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'The currency that a workspace reports in.' })
export class SetReportingCurrencyInput extends KeyedChangeInput {
  @Field(() => CurrencyCode, { nullable: true, description: 'The currency; null for none, in which case no investment is measured.' })
  currencyCode?: string | null;
}
