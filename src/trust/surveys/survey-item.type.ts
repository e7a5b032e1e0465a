import 'reflect-metadata';
import { Field, Int, ObjectType } from 'type-graphql';
import { LocalizedText, toLocalizedTexts } from '../../platform/public.type.ts';
import { SurveyConstructEnum } from './survey.enums.ts';
import type { SurveyItemFacts } from './survey.terms.ts';

@ObjectType({ simpleResolvers: true, description: 'A sentence of an instrument, agreed with from 1 to 7.' })
export class SurveyItem {
  @Field(() => Int, { description: 'Its place, from 1.' })
  position!: number;

  @Field(() => SurveyConstructEnum, { description: 'What it measures, together with the other items of the construct.' })
  construct!: string;

  @Field(() => Boolean, { description: 'Agreement speaks against the construct: x counts as 8 − x.' })
  isReversed!: boolean;

  @Field(() => [LocalizedText], { description: 'The sentence in its languages.' })
  texts!: LocalizedText[];
}

/** An instrument's items as a row keeps them, for the schema. */
export function toItems(items: unknown): SurveyItem[] {
  return (items as SurveyItemFacts[]).map(({ construct, isReversed, text }, index) => ({ position: index + 1, construct, isReversed, texts: toLocalizedTexts(text) }));
}

@ObjectType({ simpleResolvers: true, description: 'A sentence as somebody is asked it.' })
export class SurveyQuestion {
  @Field(() => Int, { description: 'Its place, from 1; what the answer names it by.' })
  position!: number;

  @Field(() => String, { description: 'The sentence, in the best of the round’s languages for the asker.' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One’s own answer to one item.' })
export class SurveyAnswer {
  @Field(() => Int, { description: 'The item’s place, from 1.' })
  position!: number;

  @Field(() => Int, { nullable: true, description: '1 (disagree) to 7 (agree); null for “cannot say”.' })
  value!: number | null;
}

/** A response's answers as a row keeps them, for the person whose they are. */
export function toAnswers(answers: unknown): SurveyAnswer[] {
  return (answers as (number | null)[]).map((value, index) => ({ position: index + 1, value }));
}
