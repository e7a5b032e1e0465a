import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../../platform/scalars.ts';
import type { PromiseCategory } from './promise.entity.ts';
import { PromiseCategoryEnum } from './promise.enums.ts';

/** Promises and what becomes of them are counted: every act carries a key, so that it counts once. */
@InputType()
abstract class KeyedInput {
  @Field(() => String, { description: 'One effect and one answer for all calls with the same key; 1 to 200 characters.' })
  idempotencyKey!: string;
}

@InputType()
abstract class PromiseActInput extends KeyedInput {
  @Field(() => ID, { description: 'The promise.' })
  promiseId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; when the promise has changed since, nothing is done.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'A promise of one’s own side: staff promise for the firm, a partner’s people for the partner.' })
export class MakePromiseInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationshipId!: string;

  @Field(() => String, { description: 'What is promised, so that both can later say whether it was kept; at most 2,000 characters.' })
  statement!: string;

  @Field(() => LocalDate, { description: 'Last day to keep it, by the promisee’s calendar: it ends at midnight in the time zone of the promisee. Not past, and at most ten years ahead.' })
  dueOn!: string;

  @Field(() => Int, { defaultValue: 3, description: 'How much depends on it, 1 (little) to 5 (very much): its weight as evidence.' })
  importance!: number;

  @Field(() => PromiseCategoryEnum, { nullable: true, description: 'What it is about.' })
  category?: PromiseCategory | null;

  @Field(() => Int, { defaultValue: 14, description: 'Days that either side has to contest what the other says became of it, 1 to 90.' })
  answerDays!: number;
}

@InputType({ description: 'The acceptance of a promise, or of other terms for one.' })
export class AcceptPromiseInput extends PromiseActInput {}

@InputType({ description: 'A promise taken back before anybody accepted it.' })
export class WithdrawPromiseInput extends PromiseActInput {
  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters. Both sides read it.' })
  note?: string | null;
}

@InputType({ description: 'Other terms for a promise, by either side; what is left out stays as it is. Accepted by the other side, they take its place.' })
export class RenegotiatePromiseInput extends PromiseActInput {
  @Field(() => String, { nullable: true, description: 'What is promised instead; at most 2,000 characters.' })
  statement?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The other due day; required where the old one is past.' })
  dueOn?: string | null;

  @Field(() => Int, { nullable: true, description: 'The other importance, 1 to 5.' })
  importance?: number | null;
}

@InputType({ description: 'The promisor’s word that a promise is kept.' })
export class ClaimPromiseKeptInput extends PromiseActInput {
  @Field(() => LocalDate, { description: 'The day on which it was kept, by the promisee’s calendar; not in the future. Kept or kept late follows from it.' })
  keptOn!: string;

  @Field(() => String, { nullable: true, description: 'How it was kept; at most 2,000 characters. Both sides read it.' })
  note?: string | null;
}

@InputType({ description: 'The promisee’s confirmation of a claim.' })
export class ConfirmPromiseKeptInput extends PromiseActInput {}

@InputType({ description: 'The promisee’s word that a promise was not kept.' })
export class ReportPromiseBrokenInput extends PromiseActInput {
  @Field(() => String, { nullable: true, description: 'What is missing; at most 2,000 characters. Both sides read it.' })
  note?: string | null;
}

@InputType({ description: 'A promise that the promisee lets go.' })
export class WaivePromiseInput extends PromiseActInput {
  @Field(() => String, { nullable: true, description: 'Why; at most 2,000 characters. Both sides read it.' })
  note?: string | null;
}

@InputType({ description: 'That one does not agree with what the other side says became of a promise.' })
export class ContestPromiseInput extends PromiseActInput {
  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;

  @Field(() => LocalDate, { nullable: true, description: 'For the promisor who contests a report, and required there: the day on which it was kept.' })
  keptOn?: string | null;
}

@InputType({ description: 'A contest given up: what the other side said stands.' })
export class WithdrawPromiseContestInput extends PromiseActInput {}

@InputType({ description: 'The firm’s decision of a contest.' })
export class DecidePromiseContestInput extends PromiseActInput {
  @Field(() => Boolean, { description: 'It was kept. If not: broken after its due day, and still to be kept before.' })
  isKept!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was kept; the day claimed when left out.' })
  keptOn?: string | null;

  @Field(() => String, { description: 'Why; at most 2,000 characters. Both sides read it.' })
  reason!: string;
}

@InputType({ description: 'A paper to lay beside a promise. The platform keeps its address, not the paper.' })
export class AttachToPromiseInput extends KeyedInput {
  @Field(() => ID, { description: 'The promise.' })
  promiseId!: string;

  @Field(() => String, { description: 'What it is; at most 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'Where it is: an https address, at most 2,000 characters.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of its bytes, 64 hexadecimal digits, by which both can tell that it was not changed.' })
  sha256?: string | null;

  @Field(() => String, { nullable: true, description: 'Its media type, such as application/pdf; at most 100 characters.' })
  mediaType?: string | null;
}

@InputType({ description: 'An attachment taken back. It stays where it is, marked.' })
export class WithdrawPromiseAttachmentInput extends KeyedInput {
  @Field(() => ID, { description: 'The attachment.' })
  promiseAttachmentId!: string;
}
