import 'reflect-metadata';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CurrencyCode, Decimal, LocalDate } from '../../platform/scalars.ts';
import { KeyedActInput, KeyedChangeInput } from '../../trust/keyed-act.input.ts';

const reason = 'Why; at most 2,000 characters. The firm’s people read it.';

@InputType({ description: 'A new development project, as the firm drafts it, with five gates and the usual criteria.' })
export class CreateEsiProjectInput extends KeyedActInput {
  @Field(() => String, { description: 'Its number, 1 to 40 characters, unique in the workspace.' })
  number!: string;

  @Field(() => String, { description: 'What it is called, 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What invited suppliers are told of it before anything is signed; at most 2,000 characters.' })
  outline!: string;

  @Field(() => String, { nullable: true, description: 'What it is to become; at most 4,000 characters. Suppliers read it once the project is open to them.' })
  product?: string | null;

  @Field(() => ID, { description: 'Who answers for it: one of the firm’s people who may decide in development projects.' })
  sponsorId!: string;

  @Field(() => CurrencyCode, { description: 'The currency of all its money.' })
  currency!: string;

  @Field(() => Int, { nullable: true, description: 'Units planned for a year, 1 or more.' })
  yearlyUnits?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it is to be launched.' })
  targetLaunchOn?: string | null;
}

@InputType()
abstract class ProjectActInput extends KeyedChangeInput {
  @Field(() => ID, { description: 'The project.' })
  esiProjectId!: string;
}

@InputType({ description: 'What changes of a project; what is left out stays.' })
export class UpdateEsiProjectInput extends ProjectActInput {
  @Field(() => String, { nullable: true, description: 'Its number, 1 to 40 characters; of a draft only.' })
  number?: string | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'The currency of all its money; of a draft only.' })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is called, 1 to 200 characters.' })
  title?: string | null;

  @Field(() => String, { nullable: true, description: 'What invited suppliers are told of it; at most 2,000 characters.' })
  outline?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is to become; at most 4,000 characters; null clears.' })
  product?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who answers for it.' })
  sponsorId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Units planned for a year, 1 or more; null clears.' })
  yearlyUnits?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it is to be launched; null clears.' })
  targetLaunchOn?: string | null;
}

@InputType({ description: 'What the market is to pay and the firm to keep: what a unit may cost follows.' })
export class SetEsiTargetCostInput extends ProjectActInput {
  @Field(() => Decimal, { description: 'What the market is to pay for a unit, in the project’s currency: above 0, at most four places.' })
  targetPrice!: string;

  @Field(() => Decimal, { description: 'The share of the price that the firm is to keep, from 0 to below 1, at most six places.' })
  targetMargin!: string;

  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType({ description: 'A project to be begun.' })
export class StartEsiProjectInput extends ProjectActInput {}

@InputType({ description: 'A project to be put on hold.' })
export class HoldEsiProjectInput extends ProjectActInput {
  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType({ description: 'A project to be taken up again.' })
export class ResumeEsiProjectInput extends ProjectActInput {}

@InputType({ description: 'A project to be given up.' })
export class CancelEsiProjectInput extends ProjectActInput {
  @Field(() => String, { description: reason })
  reason!: string;
}

@InputType({ description: 'The launch of what was developed.' })
export class NoteEsiLaunchInput extends ProjectActInput {
  @Field(() => LocalDate, { description: 'The day on which it was launched, today at the latest.' })
  launchedOn!: string;
}
