import 'reflect-metadata';
import { Field, Float, ObjectType } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { ForceConsequenceKeyEnum, ForceLeadingFactEnum, ForcePartEnum, ForceRelationEnum } from './forces.enums.ts';

/** What an assessment of forces comes to, as the schema shows it. */

@ObjectType({ simpleResolvers: true, description: 'One part of a force.' })
export class PartOfForce {
  @Field(() => ForcePartEnum, { description: 'Which part.' })
  part!: string;

  @Field(() => Float, { nullable: true, description: 'What it adds, 0 to 1, more is stronger; null while unknown.' })
  strength!: number | null;

  @Field(() => Float, { description: 'How much it counts, 0 to 100; only the ratios of the parts matter. A setting.' })
  weight!: number;
}

@ObjectType({ simpleResolvers: true, description: 'How strong one side stands towards the other.' })
export class SideForce {
  @Field(() => Float, { nullable: true, description: 'The mean of what is known by weight, 0 to 1; null while less is known than the settings ask for.' })
  value!: number | null;

  @Field(() => Float, { description: 'The part of all weight that is known, 0 to 1.' })
  knownWeight!: number;

  @Field(() => [ForcePartEnum], { description: 'The parts that are unknown and left out.' })
  missing!: readonly string[];

  @Field(() => [PartOfForce], { description: 'All five parts.' })
  parts!: readonly PartOfForce[];
}

@ObjectType({ simpleResolvers: true, description: 'A figure that led to a consequence.' })
export class ForceLeadingFact {
  @Field(() => ForceLeadingFactEnum, { description: 'Which one.' })
  name!: string;

  @Field(() => Float, { nullable: true, description: 'What it is; null where it is unknown, which then is the reason itself.' })
  value!: number | null;

  @Field(() => Float, { description: 'The bound that it was held against.' })
  bound!: number;

  @Field(() => String, { description: 'Both in the language of the request.' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What follows for the firm.' })
export class ForceConsequence {
  @Field(() => ForceConsequenceKeyEnum, { description: 'What.' })
  key!: string;

  @Field(() => String, { description: 'The same in the language of the request.' })
  text!: string;

  @Field(() => [ForceLeadingFact], { description: 'Why; at least one.' })
  because!: readonly ForceLeadingFact[];
}

@ObjectType({ simpleResolvers: true, description: 'The force equation of a relationship, and the dependence of each side on the other.' })
export class ForceBalance {
  @Field(() => SideForce, { description: 'The firm’s force towards the partner.' })
  ours!: SideForce;

  @Field(() => SideForce, { description: 'The partner’s force towards the firm.' })
  theirs!: SideForce;

  @Field(() => ForceRelationEnum, { nullable: true, description: 'Own force <, = or > theirs; null while too little is known of both.' })
  relation!: string | null;

  @Field(() => Float, { nullable: true, description: 'The margin: own force less theirs, −1 to 1, over the parts known of both sides; null with the relation.' })
  difference!: number | null;

  @Field(() => Float, { description: 'Differences up to this count as balance. A setting.' })
  tolerance!: number;

  @Field(() => Float, { description: 'The part of all weight, 0 to 1, that must be known before a force is told. A setting.' })
  leastKnown!: number;

  @Field(() => [ForcePartEnum], { description: 'The parts known of both sides: like is compared with like only.' })
  comparedBy!: readonly string[];

  @Field(() => Float, { nullable: true, description: 'How far the firm depends on the partner, 0 to 1: the partner’s share of what it buys or sells × (1 − how well others could replace it); null while either is unknown.' })
  ourDependence!: number | null;

  @Field(() => Float, { nullable: true, description: 'How far the partner depends on the firm, 0 to 1; null while unknown.' })
  theirDependence!: number | null;

  @Field(() => Float, { nullable: true, description: 'The sum of both, 0 to 2 (Casciaro and Piskorski 2005); null while either is unknown.' })
  mutualDependence!: number | null;

  @Field(() => Float, { nullable: true, description: 'The difference of both, 0 to 1; null while either is unknown.' })
  imbalance!: number | null;

  @Field(() => SharingSideEnum, { nullable: true, description: 'The side with more power, on which the other depends more (Emerson 1962); null where both depend alike, and while it is unknown.' })
  advantaged!: string | null;

  @Field(() => [ForceConsequence], { description: 'What follows for the firm, the most pressing first.' })
  consequences!: readonly ForceConsequence[];
}
