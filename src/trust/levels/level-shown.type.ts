import 'reflect-metadata';
import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { type LevelCriterion, levelGap, missingFor, type ObservedContact, observedDays, shownLevel, shownThresholds } from '../../domain/level-shown.ts';
import type { RelationshipLevel } from '../../domain/relationship-levels.ts';
import { RelationshipLevelEnum } from '../../markets/levels/level.enums.ts';
import type { Context } from '../../platform/context.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { joinSentences, say } from '../../platform/messages.ts';
import { DateTime } from '../../platform/scalars.ts';
import { levelMessages } from './levels.messages.ts';

export const LevelCriterionEnum = defineEnum<LevelCriterion['name']>('LevelCriterion', 'What a level of contact takes.', {
  CONTACT: 'Enough contact to say anything.', RESPONSE: 'An answer when the partner turns to the firm.', AFTER_SALE: 'Contact of the firm’s own after the deal.',
  PROACTIVE: 'Contact of the firm’s own, unasked, with ideas.', JOINT_WORK: 'Work on something together.', JOINT_MONTHS: 'Joint work all the year round.', BOTH_WAYS: 'Joint work begun by both, or answers both ways.',
});

@ObjectType({ simpleResolvers: true, description: `What was observed of contact in the last ${observedDays} days. Corrected and withdrawn records are left out.` })
export class ObservedContactNumbers implements ObservedContact {
  @Field(() => Int, { description: 'Contacts of any kind.' })
  contacts!: number;

  @Field(() => Int, { description: 'Of these, begun by the firm.' })
  begunByUs!: number;

  @Field(() => Float, { nullable: true, description: 'The same as a share, 0 to 1; null without contacts.' })
  shareBegunByUs!: number | null;

  @Field(() => Int, { description: 'Contacts that the partner began, and its questions that the firm answered.' })
  responses!: number;

  @Field(() => Int, { description: 'Contacts begun by the firm for after-sales or service.' })
  afterSale!: number;

  @Field(() => Int, { description: 'Contacts begun by the firm to tell something of use.' })
  proactive!: number;

  @Field(() => Int, { description: 'Contacts of joint work, whoever began them.' })
  jointWork!: number;

  @Field(() => Int, { description: 'Calendar months, in UTC, with joint work.' })
  jointMonths!: number;

  @Field(() => Int, { description: 'Of the contacts of joint work, begun by the partner.' })
  jointWorkBegunByThem!: number;

  @Field(() => Int, { description: 'Questions of the firm’s that the partner answered.' })
  answeredByThem!: number;

  @Field(() => Int, { description: 'Questions of the partner’s that the firm answered.' })
  answeredByUs!: number;

  @Field(() => Int, { description: 'Periods of agreed rhythms of contact that the firm is responsible for and that were kept.' })
  rhythmsKept!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One thing that a level takes, and how much there was of it.' })
export class LevelReason {
  @Field(() => RelationshipLevelEnum, { description: 'The level that takes it.' })
  level!: RelationshipLevel;

  @Field(() => LevelCriterionEnum, { description: 'What it takes.' })
  criterion!: LevelCriterion['name'];

  @Field(() => Int, { description: 'How much there was of it.' })
  observed!: number;

  @Field(() => Int, { description: 'How much is needed.' })
  needed!: number;

  @Field(() => Boolean, { description: 'There was enough of it.' })
  isMet!: boolean;
}

@ObjectType({ simpleResolvers: true, description: `The level that contact of the last ${observedDays} days shows, next to the level that is meant.` })
export class LevelShown {
  @Field(() => RelationshipLevelEnum, { nullable: true, description: `The level; null when fewer than ${shownThresholds.contacts} contacts and answers were observed, which is not enough to say.` })
  level!: RelationshipLevel | null;

  @Field(() => RelationshipLevelEnum, { nullable: true, description: 'The level that is meant; null until somebody has said.' })
  intendedLevel!: RelationshipLevel | null;

  @Field(() => Int, { nullable: true, description: 'Levels that what is shown lies above what is meant; below 0 where it falls short; null when either is unknown.' })
  gap!: number | null;

  @Field(() => [LevelReason], { description: 'What each level takes, least first. A level is shown when all that it and those below it take is there.' })
  reasons!: LevelReason[];

  @Field(() => ObservedContactNumbers, { description: 'The numbers that it follows from.' })
  observed!: ObservedContactNumbers;

  @Field(() => DateTime, { description: 'As of when.' })
  asOf!: string;
}

/** What the database tells. */
export interface LevelFacts {
  readonly intended: RelationshipLevel | null;
  readonly asOf: string;
  readonly observed: ObservedContact;
}

export function toLevelShown({ intended, asOf, observed }: LevelFacts): LevelShown {
  const { level, criteria } = shownLevel(observed);
  return {
    level, intendedLevel: intended, gap: levelGap(level, intended), asOf: new Date(asOf).toISOString(),
    reasons: criteria.map(({ name: criterion, ...facts }) => ({ criterion, ...facts, isMet: facts.observed >= facts.needed })),
    observed: { ...observed, shareBegunByUs: observed.contacts === 0 ? null : observed.begunByUs / observed.contacts },
  };
}

@Resolver(() => LevelReason)
export class LevelReasonTexts {
  @FieldResolver(() => String, { description: 'The same in words, in the language of the request.' })
  text(@Root() { criterion, observed, needed }: LevelReason, @Ctx() { locales }: Context): string {
    return say(levelMessages[criterion], locales, { observed, needed });
  }
}

@Resolver(() => LevelShown)
export class LevelShownTexts {
  @FieldResolver(() => String, { nullable: true, description: 'Why what is shown is not what is meant: what is missing, or how much closer it is; null when they agree, or either is unknown.' })
  gapReason(@Root() { gap, intendedLevel, observed }: LevelShown, @Ctx() { locales }: Context): string | null {
    if (gap === null || gap === 0) return null;
    if (gap > 0) return say(levelMessages.CLOSER, locales, { steps: gap, begun: observed.begunByUs, contacts: observed.contacts });
    const missing = missingFor(intendedLevel, shownLevel(observed));
    return joinSentences(missing.map(({ name, observed: there, needed }) => say(levelMessages[name], locales, { observed: there, needed })), locales);
  }
}
