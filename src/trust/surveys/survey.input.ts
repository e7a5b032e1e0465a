import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { Market } from '../../markets/relationship.entity.ts';
import { MarketEnum } from '../../markets/relationship.enums.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { LocalizedTextInput } from '../../partners/localized-text.input.ts';
import { ActInput, ChangeInput } from '../../platform/act.input.ts';
import { DateTime, Locale } from '../../platform/scalars.ts';
import { SurveyConstructEnum } from './survey.enums.ts';
import type { SurveyConstruct, SurveySide } from './survey.terms.ts';

@InputType({ description: 'A sentence to agree with from 1 to 7. Its place in the list is its position.' })
export class SurveyItemInput {
  @Field(() => SurveyConstructEnum, { description: 'What it measures, together with the other items of the construct.' })
  construct!: SurveyConstruct;

  @Field(() => Boolean, { nullable: true, description: 'Agreement speaks against the construct. Null counts as false.' })
  isReversed?: boolean | null;

  @Field(() => [LocalizedTextInput], { description: 'The sentence in en, zh-Hant, zh-Hans, or some of them.' })
  texts!: LocalizedTextInput[];
}

@InputType({ description: 'A new instrument, as a draft of its first edition.' })
export class CreateSurveyInstrumentInput extends ActInput {
  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  name!: string;

  @Field(() => [SurveyItemInput], { description: 'Its items in order, at most 60.' })
  items!: SurveyItemInput[];
}

@InputType({ description: 'An act on an instrument.' })
export class SurveyInstrumentInput extends ChangeInput {
  @Field(() => ID, { description: 'The instrument, in one edition.' })
  surveyInstrumentId!: string;
}

@InputType({ description: 'Changes to a draft. A field that is absent stays.' })
export class UpdateSurveyInstrumentInput extends SurveyInstrumentInput {
  @Field(() => String, { nullable: true, description: 'What it is called, 1 to 200 characters.' })
  name?: string | null;

  @Field(() => [SurveyItemInput], { nullable: true, description: 'All its items in order, instead of those there, at most 60.' })
  items?: SurveyItemInput[] | null;
}

@InputType({ description: 'Publishes a draft for good.' })
export class PublishSurveyInstrumentInput extends SurveyInstrumentInput {}

@InputType({ description: 'Begins the next edition of an instrument.' })
export class ReviseSurveyInstrumentInput extends SurveyInstrumentInput {}

@InputType({ description: 'Has an instrument asked no more; rounds that are open go on.' })
export class RetireSurveyInstrumentInput extends SurveyInstrumentInput {}

@InputType({ description: 'A round: what is asked of whom, from when to when. None of it can be changed later.' })
export class OpenSurveyRoundInput extends ActInput {
  @Field(() => ID, { description: 'A published instrument.' })
  surveyInstrumentId!: string;

  @Field(() => [ID], { nullable: true, description: 'The living relationships asked about, at most 100. Either these or a market.' })
  relationshipIds?: string[] | null;

  @Field(() => MarketEnum, { nullable: true, description: 'All living relationships of a market, but for those asked in the last 90 days. Either this or relationships.' })
  market?: Market | null;

  @Field(() => [SharingSideEnum], { description: 'Who is asked: PARTNER, the partners’ users about the firm; FOCAL, staff about the partners; or both.' })
  sides!: SurveySide[];

  @Field(() => [ID], { nullable: true, description: 'The staff asked, at most 100; all who deal with partners when absent.' })
  staffIds?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'From when; now when absent.' })
  opensAt?: Date | null;

  @Field(() => DateTime, { description: 'Until when; at most a year from its opening.' })
  closesAt!: Date;

  @Field(() => Int, { nullable: true, description: 'Fewer complete answers are never shown: 3 to 100, 5 when absent.' })
  minimumRespondents?: number | null;

  @Field(() => [Locale], { nullable: true, description: 'The languages it is asked in, the usual one first; all that every item has when absent.' })
  languages?: string[] | null;
}

@InputType({ description: 'Calls an open round off.' })
export class CancelSurveyRoundInput extends ChangeInput {
  @Field(() => ID, { description: 'The round.' })
  surveyRoundId!: string;

  @Field(() => String, { description: 'Why, at most 2,000 characters.' })
  reason!: string;
}

@InputType({ description: 'The answer to one item.' })
export class SurveyAnswerInput {
  @Field(() => Int, { description: 'The item’s place, from 1.' })
  position!: number;

  @Field(() => Int, { nullable: true, description: '1 (disagree) to 7 (agree); absent or null for “cannot say”.' })
  value?: number | null;
}

@InputType({ description: 'One’s own answer, whole; it replaces the one given before.' })
export class AnswerSurveyInput extends ActInput {
  @Field(() => ID, { description: 'One’s own invitation.' })
  surveyInvitationId!: string;

  @Field(() => [SurveyAnswerInput], { description: 'Every item once, in any order.' })
  answers!: SurveyAnswerInput[];
}

@InputType({ description: 'Declines one’s own invitation; an answer given before is taken back.' })
export class DeclineSurveyInput extends ActInput {
  @Field(() => ID, { description: 'One’s own invitation.' })
  surveyInvitationId!: string;
}
