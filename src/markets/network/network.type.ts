import 'reflect-metadata';
import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import { Party } from '../../partners/party.type.ts';
import { Money } from '../../platform/money.type.ts';
import { DateTime } from '../../platform/scalars.ts';
import { Relationship } from '../relationship.type.ts';
import { networkLimits } from './network.input.ts';
import { Tie } from './tie.type.ts';

/** What the network queries answer with. Everything in it is computed from what the asker may see, and read by the rules of each record. */

@ObjectType({ description: 'The parties around one, and what joins them; for a picture of the network.' })
export class Neighborhood {
  @Extensions({ assumedSize: networkLimits.parties })
  @Field(() => [Party], { description: 'The party itself, and who is near it; nearest first.' })
  parties!: Party[];

  @Extensions({ assumedSize: networkLimits.links })
  @Field(() => [Tie], { description: 'Current ties among them.' })
  ties!: Tie[];

  @Extensions({ assumedSize: networkLimits.links })
  @Field(() => [Relationship], { description: 'Living relationships of the focal firm among them.' })
  relationships!: Relationship[];

  @Field(() => Boolean, { description: `There are more than are shown: at most ${networkLimits.parties} parties and ${networkLimits.links} ties and relationships are.` })
  isTruncated!: boolean;

  @Field(() => DateTime, { description: 'The moment that the answer holds for.' })
  asOf!: Date;
}

@ObjectType({ description: 'What two neighbours in the network are joined by: a tie, or a relationship where no tie is recorded.' })
export class NetworkStep {
  @Field(() => Tie, { nullable: true, description: 'The tie.' })
  tie!: Tie | null;

  @Field(() => Relationship, { nullable: true, description: 'The relationship of the focal firm.' })
  relationship!: Relationship | null;
}

@ObjectType({ description: 'A party of a supply chain, at the tier that it is first met in.' })
export class SupplyChainEntry {
  @Field(() => Int, { description: '1 for direct suppliers or receivers, 2 for theirs, and so on.' })
  tier!: number;

  @Field(() => Party, { nullable: true, description: 'Who it is; null only when removed in the meantime.' })
  party!: Party | null;

  @Field(() => [Party], { description: 'A shortest way: from the party asked about to this one, both included.' })
  path!: Party[];

  @Field(() => NetworkStep, { description: 'The last step of that way.' })
  via!: NetworkStep;
}

@ObjectType({ description: 'Who supplies a party, or whom it supplies, tier by tier: over supply ties, and over relationships in the supplier, distributor and customer markets.' })
export class SupplyChain {
  @Extensions({ assumedSize: networkLimits.entries })
  @Field(() => [SupplyChainEntry], { description: 'Each party once, nearest tier first.' })
  entries!: SupplyChainEntry[];

  @Field(() => Boolean, { description: `There are more than are shown: at most ${networkLimits.entries} are.` })
  isTruncated!: boolean;

  @Field(() => DateTime, { description: 'The moment that the answer holds for.' })
  asOf!: Date;
}

@ObjectType({ description: 'A way from one party to another that passes nobody twice.' })
export class NetworkPath {
  @Field(() => [Party], { description: 'Who it passes, both ends included.' })
  parties!: Party[];

  @Field(() => [NetworkStep], { description: 'What joins each of them with the next.' })
  steps!: NetworkStep[];
}

@ObjectType({ description: 'The ways between two parties, whichever way ties and relationships lead.' })
export class NetworkPaths {
  @Extensions({ assumedSize: networkLimits.paths })
  @Field(() => [NetworkPath], { description: 'Shortest first.' })
  paths!: NetworkPath[];

  @Field(() => Boolean, { description: 'There are, or may be, more of the length allowed.' })
  isTruncated!: boolean;

  @Field(() => DateTime, { description: 'The moment that the answer holds for.' })
  asOf!: Date;
}

@ObjectType({ description: 'What the failure of one party means to another.' })
export class ExposureHit {
  @Field(() => Party, { nullable: true, description: 'Who is hit; null only when removed in the meantime.' })
  party!: Party | null;

  @Field(() => Float, { description: 'Share of its flow that it loses, 0–1, counting known shares only.' })
  lossAtLeast!: number;

  @Field(() => Float, { description: 'The same if what is unknown of its needs came from the failing side as well.' })
  lossAtMost!: number;

  @Field(() => [Money], { description: 'What would not arrive in a year, one amount for each currency; by the lesser loss.' })
  amounts!: Money[];

  @Field(() => NetworkStep, { description: 'The supply that its greatest loss comes over.' })
  via!: NetworkStep;

  @Field(() => String, { nullable: true, description: 'What it then lacks most; null while not recorded.' })
  good!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Nobody else on record supplies it with that. Null while the good is not recorded, and for partners, who do not see all supplies.' })
  isSingleSource!: boolean | null;
}

@ObjectType({
  description: 'Who is hit if a party delivers nothing any more. A party loses as much as its scarcest good: the greatest, over its goods, of the shares of need '
    + 'covered by suppliers times their own losses (after Diem et al. 2022; every good counts as essential, without stock or replacement).',
})
export class Exposure {
  @Field(() => Party, { nullable: true, description: 'Who fails; null only when removed in the meantime.' })
  party!: Party | null;

  @Extensions({ assumedSize: networkLimits.hits })
  @Field(() => [ExposureHit], { description: 'Hardest hit first.' })
  hits!: ExposureHit[];

  @Field(() => Boolean, { description: `There are more than are shown: at most ${networkLimits.hits} are.` })
  isTruncated!: boolean;

  @Field(() => DateTime, { description: 'The moment that the answer holds for.' })
  asOf!: Date;
}
