import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import type { Change } from '../../domain/replenishment/proposal.ts';
import { joinSentences, say } from '../../platform/messages.ts';
import type { Reader } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { explain, type Explained, type ExplainedStep, type ExplanationRule } from './explain.ts';
import { ExplanationSourceEnum, ExplanationUnitEnum, ReplenishmentNeedReasonEnum, ReplenishmentRuleEnum } from './explanation.enums.ts';
import { inputNames, inputsOf } from './explanation-inputs.ts';
import { changeMessages, lotsMessage, reasonMessages, stepMessages } from './explanation.messages.ts';
import { fact, type PositionFacts } from './facts.ts';

@ObjectType({ simpleResolvers: true, description: 'A number that a quantity was computed from.' })
export class ExplanationInput {
  @Field(() => String, { description: 'Which, such as onHand: a name that stays.' })
  name!: string;

  @Field(() => String, { description: 'What it is called, in the language of the request.' })
  label!: string;

  @Field(() => Float, { description: 'The number, in the unit below.' })
  value!: number;

  @Field(() => ExplanationUnitEnum, { description: 'What it counts.' })
  unit!: string;

  @Field(() => ExplanationSourceEnum, { description: 'Where it comes from.' })
  source!: string;

  @Field(() => DateTime, { description: 'When it was so: for stock on hand when it was counted, for all else when it was read.' })
  asOf!: Date;
}

@ObjectType({ simpleResolvers: true, description: 'A number that a step works with.' })
export class ExplanationNumber {
  @Field(() => String, { description: 'Which, such as packSize: a name that stays.' })
  name!: string;

  @Field(() => Float, { description: 'The number, in base units of the item, days, or a part of 1.' })
  value!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What one rule did. From its numbers it can be done again, and from all steps the quantity.' })
export class ExplanationStep {
  @Field(() => ReplenishmentRuleEnum, { description: 'The rule.' })
  rule!: string;

  @Field(() => Float, { description: 'Units before; of LEVELS the level at which to order, of LOOK_AHEAD the lowest stock.' })
  from!: number;

  @Field(() => Float, { description: 'Units after; of LEVELS the level to order up to, or the reorder point, of LOOK_AHEAD the shortage against the safety stock, below 0 where there is none.' })
  to!: number;

  @Field(() => [ExplanationNumber], { description: 'All that the rule worked with.' })
  numbers!: ExplanationNumber[];

  @Field(() => String, { description: 'The step in words, in the language of the request.' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: 'One thing other than it is, and the quantity that it would make.' })
export class ExplanationChange {
  @Field(() => ReplenishmentRuleEnum, { description: 'What would be other than it is: the position, or a rule left out.' })
  rule!: string;

  @Field(() => Float, { nullable: true, description: 'What the position would be, in units; null for a rule left out.' })
  to!: number | null;

  @Field(() => Float, { description: 'The quantity that it would make, in units.' })
  quantity!: number;

  @Field(() => String, { description: 'The same in words, in the language of the request.' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Goods that were expected when a quantity was computed.' })
export class ExplanationReceipt {
  @Field(() => LocalDate, { nullable: true, description: 'The day; null where nobody had said when.' })
  day!: string | null;

  @Field(() => Float, { description: 'Units.' })
  units!: number;

  @Field(() => Boolean, { description: 'Whether the look ahead counts on it: it has a day, and that comes before the next order could arrive.' })
  isCountedOn!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: 'How a quantity came about, computed again from what it was computed from. Its numbers are those of the computation, so they are floating-point; what was proposed is exact.',
})
export class QuantityExplanation {
  @Field(() => Float, { nullable: true, description: 'The quantity, in units; null where the need cannot be told.' })
  quantity!: number | null;

  @Field(() => Float, { nullable: true, description: 'The need before any rounding, in units; null where it cannot be told.' })
  need!: number | null;

  @Field(() => ReplenishmentNeedReasonEnum, { description: 'Why there is a need, or none.' })
  reason!: string;

  @Field(() => Float, { description: 'Units of the need that a cap leaves open.' })
  shortfall!: number;

  @Field(() => ReplenishmentRuleEnum, { nullable: true, description: 'The last rule that changed the quantity; null where there is none.' })
  decidingRule!: string | null;

  @Field(() => [ExplanationInput], { description: 'What it was computed from; what is not known or not agreed is left out.' })
  inputs!: ExplanationInput[];

  @Field(() => LocalDate, { description: 'The day of the place on which it was computed: the first of the forecast.' })
  computedOn!: string;

  @Field(() => [Float], { nullable: true, description: 'The forecast looked ahead at, in units a day from that day on; null where nothing is known of the demand.' })
  forecast!: number[] | null;

  @Field(() => [ExplanationReceipt], { description: 'What was expected to come.' })
  receipts!: ExplanationReceipt[];

  @Field(() => [ExplanationStep], { description: 'What each rule did, in their order.' })
  steps!: ExplanationStep[];

  @Field(() => [ExplanationChange], { description: 'What would make another quantity; each as if nothing else changed.' })
  whatWouldChange!: ExplanationChange[];

  @Field(() => String, { description: 'The whole in words, in the language of the request.' })
  text!: string;
}

/** An explanation as it is shown. */
export function shownExplanation(facts: PositionFacts, { locales }: Pick<Reader, 'locales'>): QuantityExplanation {
  const explained = explain(facts);
  const today = facts.numbers[fact.today]!;
  const end = facts.numbers[fact.arrival]! + facts.numbers[fact.reviewDays]!;
  return {
    quantity: explained.quantity, need: explained.need, reason: explained.reason, shortfall: explained.shortfall, decidingRule: explained.decidingRule,
    inputs: inputsOf(facts).map((input) => ({ ...input, label: say(inputNames[input.name]!, locales) })),
    computedOn: dayOf(today)!, forecast: facts.forecast === null ? null : Array.from(facts.forecast),
    receipts: facts.receipts.map(({ day, units }) => ({ day: day === null ? null : dayOf(today + day), units, isCountedOn: day !== null && day <= end })),
    steps: explained.steps.map((step) => ({ ...step, numbers: Object.entries(step.numbers).map(([name, value]) => ({ name, value })), text: stepText(step, locales) })),
    whatWouldChange: explained.changes.map((change) => ({
      rule: changedRules[change.input], to: change.to, quantity: change.quantity, text: say(changeMessages[change.input], locales, { to: change.to ?? 0, quantity: change.quantity }),
    })),
    text: wholeText(explained, locales),
  };
}

function stepText({ rule, from, to, numbers }: ExplainedStep, locales: readonly string[]): string {
  const isInLots = rule === 'LEVELS' && numbers['orderQuantity'] !== undefined;
  return say(isInLots ? lotsMessage : stepMessages[rule], locales, { ...numbers, from, to });
}

/** Where it stands, why, and then the rules that made a difference. */
function wholeText({ steps, reason }: Explained, locales: readonly string[]): string {
  const isTold = ({ rule, from, to }: ExplainedStep) => rule === 'POSITION' || rule === 'LEVELS' || from !== to;
  const before = steps.findIndex(({ rule }) => rule === 'NEED');
  const told = (some: readonly ExplainedStep[]) => some.filter(isTold).map((step) => stepText(step, locales));
  if (before < 0) return joinSentences([...told(steps), say(reasonMessages[reason], locales)], locales);
  return joinSentences([...told(steps.slice(0, before)), say(reasonMessages[reason], locales), ...told(steps.slice(before))], locales);
}

const changedRules: Readonly<Record<Change['input'], ExplanationRule>> = {
  position: 'POSITION', projectedShortage: 'LOOK_AHEAD', minimumOrderQuantity: 'MINIMUM_ORDER', packSize: 'PACK', palletSize: 'PALLET', truckFill: 'TRUCK', MAXIMUM: 'MAXIMUM', SHELF_LIFE: 'SHELF_LIFE',
  LIABILITY: 'LIABILITY',
};
