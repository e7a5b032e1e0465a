import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CurrencyCode, Decimal } from '../../platform/scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'What contributions have saved, in one currency.' })
export class EsiSaving {
  @Field(() => CurrencyCode, { description: 'The currency.' })
  currency!: string;

  @Field(() => Decimal, { description: 'The sum of what was verified.' })
  amount!: string;

  @Field(() => Int, { description: 'Of how many contributions.' })
  contributions!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How fast one side answers contributions and design issues of the other.' })
export class EsiAnswers {
  @Field(() => Int, { description: 'How many it has answered.' })
  answers!: number;

  @Field(() => Float, { nullable: true, description: 'Mean hours until then; null where it has answered none.' })
  meanHours!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'What development with suppliers came to, over the parts to which a supplier was invited. What is not known is null, and neither 0 nor a full mark.' })
export class EsiKpis {
  @Field(() => Int, { description: 'Suppliers’ parts, counted once they were invited.' })
  parts!: number;

  @Field(() => Int, { description: 'Those invited early: in the stages SCREENING and CONCEPT.' })
  earlyParts!: number;

  @Field(() => Float, { nullable: true, description: 'Mean days from the beginning of the project to the invitation; null without any.' })
  meanDaysToInvitation!: number | null;

  @Field(() => Int, { description: 'Contributions of suppliers, those taken back left out.' })
  contributions!: number;

  @Field(() => Int, { description: 'Those of them that were accepted or rejected.' })
  decidedContributions!: number;

  @Field(() => Float, { nullable: true, description: 'The part of those that was accepted, 0 to 1; null where none was decided.' })
  acceptedShare!: number | null;

  @Field(() => [EsiSaving], { description: 'Money saved, as verified, by currency; none where nothing was measured.' })
  saved!: EsiSaving[];

  @Field(() => Int, { nullable: true, description: 'Days by which launches came sooner, as verified; null where nothing was measured.' })
  daysSaved!: number | null;

  @Field(() => Int, { description: 'Engineering changes, those taken back left out.' })
  changes!: number;

  @Field(() => Int, { description: 'Those proposed after the design gate.' })
  lateChanges!: number;

  @Field(() => EsiAnswers, { description: 'How fast the firm answers.' })
  firmAnswers!: EsiAnswers;

  @Field(() => EsiAnswers, { description: 'How fast the suppliers answer.' })
  supplierAnswers!: EsiAnswers;
}

@ObjectType({ simpleResolvers: true, description: 'Parts of suppliers that were invited early beside parts of those that were invited late. They are not told apart by anything else: what differs may have other causes.' })
export class EsiTimingComparison {
  @Field(() => Int, { description: 'How many parts each kind must have to be compared.' })
  fewestParts!: number;

  @Field(() => Int, { description: 'Parts that were invited early.' })
  earlyParts!: number;

  @Field(() => Int, { description: 'Parts that were invited late.' })
  lateParts!: number;

  @Field(() => EsiKpis, { nullable: true, description: 'What the early ones came to; null where either kind has too few.' })
  early!: EsiKpis | null;

  @Field(() => EsiKpis, { nullable: true, description: 'What the late ones came to; null where either kind has too few.' })
  late!: EsiKpis | null;
}
