import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Party } from '../../partners/party.type.ts';
import { DateTime } from '../../platform/scalars.ts';

@ObjectType({ description: 'How often a party lies on the shortest ways between two others. Freeman (1977), after Brandes (2001).' })
export class BetweennessMeasure {
  @Field(() => Float, { description: 'Share of the shortest ways between all pairs of others that pass it, 0–1.' })
  value!: number;

  @Field(() => Float, { description: 'Standard error of an estimate; 0 when exact.' })
  standardError!: number;

  @Field(() => Int, { description: 'Parties whose shortest ways were followed: all up to 1,000, beyond that 64 evenly spread ones (Brandes & Pich 2007).' })
  pivots!: number;

  @Field(() => Boolean, { description: 'All of them were followed.' })
  isExact!: boolean;
}

@ObjectType({ description: 'Where a party stands in the network of living relationships and current ties that the asker may see, whatever their kind and direction.' })
export class NetworkMetrics {
  @Field(() => Party, { nullable: true, description: 'The party; null only when removed in the meantime.' })
  party!: Party | null;

  @Field(() => Int, { description: 'Parties in the network.' })
  partyCount!: number;

  @Field(() => Int, { description: 'Pairs of them that are joined.' })
  pairCount!: number;

  @Field(() => Float, { nullable: true, description: 'Joined pairs of all pairs, 0–1; null for fewer than two parties.' })
  density!: number | null;

  @Field(() => Int, { description: 'Parties it is joined with.' })
  degree!: number;

  @Field(() => Float, { description: 'How few steps it is to the others, 0–1. Wasserman & Faust (1994).' })
  closeness!: number;

  @Field(() => BetweennessMeasure, { description: 'How much it stands between others.' })
  betweenness!: BetweennessMeasure;

  @Field(() => Float, { nullable: true, description: 'How well it is joined with the well joined; unit norm over the largest connected part, null outside it. Bonacich (1972).' })
  eigenvector!: number | null;

  @Field(() => Float, { nullable: true, description: 'Standing by that of its neighbours; sums to 1 over the network. Page et al. (1999), damping 0.85.' })
  pageRank!: number | null;

  @Field(() => Int, { description: 'The greatest k such that it belongs to a group in which everybody is joined with k others. Seidman (1983).' })
  coreNumber!: number;

  @Field(() => Float, { nullable: true, description: 'How far its contacts are contacts of one another; low for a broker, null without contacts. Burt (1992).' })
  constraint!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its contacts less their redundancy; null without contacts. Burt (1992), Borgatti (1997).' })
  effectiveSize!: number | null;

  @Field(() => Float, { description: 'Joined pairs of its contacts of all pairs of them, 0–1. Watts & Strogatz (1998).' })
  clustering!: number;

  @Field(() => Boolean, { description: 'Without it some of the others would no longer reach one another. Hopcroft & Tarjan (1973).' })
  isCutPoint!: boolean;

  @Field(() => Int, { description: 'Parties that it reaches over any number of steps, itself included.' })
  componentSize!: number;

  @Field(() => DateTime, { description: 'The moment that the answer holds for.' })
  asOf!: Date;
}
