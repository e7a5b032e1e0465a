import 'reflect-metadata';
import type { Side } from '../../domain/sides.ts';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { TitledLinkInput } from '../disputes/titled-link.ts';
import type { OpportunisticActKind } from './opportunistic-act.entity.ts';
import { OpportunisticActKindEnum } from './opportunism.enums.ts';

@InputType({ description: 'An opportunistic act to report, of the partner or of the firm itself.' })
export class ReportOpportunisticActInput extends ActInput {
  @Field(() => ID, { description: 'The relationship; it may have ended.' })
  relationshipId!: string;

  @Field(() => SharingSideEnum, { description: 'Whose act it was, towards the other side.' })
  committedBySide!: Side;

  @Field(() => OpportunisticActKindEnum, { description: 'What was done.' })
  kind!: OpportunisticActKind;

  @Field(() => Int, { description: 'How bad it was, 2 to 8: its weight, once it is confirmed.' })
  severity!: number;

  @Field(() => LocalDate, { description: 'The day of the act, not in the future.' })
  occurredOn!: string;

  @Field(() => String, { description: 'What happened, and how it is known; at most 10,000 characters.' })
  description!: string;

  @Field(() => [TitledLinkInput], { nullable: true, description: 'What shows it; at most 10.' })
  links?: readonly TitledLinkInput[] | null;
}

@InputType({ description: 'The confirmation of an act that another person has reported.' })
export class ConfirmOpportunisticActInput extends ChangeInput {
  @Field(() => ID, { description: 'The report.' })
  opportunisticActId!: string;

  @Field(() => String, { nullable: true, description: 'What there is to say of it, at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A report that is not confirmed.' })
export class RejectOpportunisticActInput extends ChangeInput {
  @Field(() => ID, { description: 'The report.' })
  opportunisticActId!: string;

  @Field(() => String, { description: 'Why not, 1 to 2,000 characters.' })
  note!: string;
}

@InputType({ description: 'A confirmed act that was none after all.' })
export class OverturnOpportunisticActInput extends ChangeInput {
  @Field(() => ID, { description: 'The act.' })
  opportunisticActId!: string;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  reason!: string;
}
