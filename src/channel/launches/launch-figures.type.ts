import 'reflect-metadata';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Readiness } from '../../domain/channel/readiness.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { ChannelLaunchPartEnum, ChannelLaunchVerdictEnum, ChannelLaunchWarningEnum } from './launch.enums.ts';
import type { LaunchFigures } from './launch-figures.ts';

@ObjectType({ simpleResolvers: true, description: 'One part of what a partner must have for a launch: people, units, points or certificates.' })
export class ChannelLaunchPartReadiness {
  @Field(() => ChannelLaunchPartEnum, { description: 'Of what.' })
  part!: string;

  @Field(() => Float, { description: 'How much is needed, above 0.' })
  needed!: number;

  @Field(() => Float, { nullable: true, description: 'How much there is, 0 or more; null while unknown, which is not none.' })
  there!: number | null;

  @Field(() => Float, { nullable: true, description: 'How much is missing, 0 or more; null while unknown.' })
  missing!: number | null;

  @Field(() => Float, { nullable: true, description: 'What there is of what is needed, 0 to 1; null while unknown.' })
  share!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How ready a partner is for a launch. More than is needed of one part does not make up for another.' })
export class ChannelLaunchReadiness {
  @Field(() => ChannelLaunchVerdictEnum, { nullable: true, description: 'Whether it is ready; null while that cannot be told, and where nothing is asked for.' })
  verdict!: string | null;

  @Field(() => Float, { nullable: true, description: 'Mean share of what is known, 0 to 1; null where nothing is.' })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same if all that is unknown were missing, 0 to 1; null where nothing is asked for.' })
  atLeast!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same if all that is unknown were there, 0 to 1; null where nothing is asked for.' })
  atMost!: number | null;

  @Field(() => [ChannelLaunchPartEnum], { description: 'What is asked for and unknown.' })
  unknown!: readonly string[];

  @Field(() => [ChannelLaunchPartReadiness], { description: 'What is asked for. Of what its people said in surveys a partner is told nothing here.' })
  parts!: readonly ChannelLaunchPartReadiness[];
}

@ObjectType({ simpleResolvers: true, description: 'How ready one partner of a launch is, for the firm’s eyes.' })
export class ChannelLaunchPartnerReadiness {
  @Field(() => ID, { description: 'The relationship with the partner.' })
  relationshipId!: string;

  @Field(() => Float, { nullable: true, description: 'The score of its people, 0 to 100, from surveys of the last 183 days; null while unknown.' })
  sentiment!: number | null;

  @Field(() => ChannelLaunchReadiness, { description: 'How ready it is.' })
  readiness!: ChannelLaunchReadiness;
}

@ObjectType({ simpleResolvers: true, description: 'How a launch stands: its partners together, what they say, and what there is to warn of. For the firm’s people alone.' })
export class ChannelLaunchFigures {
  @Field(() => LocalDate, { description: 'The launch day that was counted for.' })
  launchOn!: string;

  @Field(() => Int, { description: 'Partners that are ready.' })
  ready!: number;

  @Field(() => Int, { description: 'Partners that are not.' })
  notReady!: number;

  @Field(() => Int, { description: 'Partners of whom it cannot be told.' })
  unknown!: number;

  @Field(() => Float, { nullable: true, description: 'Share of the ready among those of whom it is known, 0 to 1; null where it is known of none.' })
  shareReady!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean score of the partners whose score is known, 0 to 100, each once; null where none is.' })
  support!: number | null;

  @Field(() => Int, { description: 'Of how many partners the score is known.' })
  supportKnown!: number;

  @Field(() => Int, { description: 'Of how many it is not.' })
  supportUnknown!: number;

  @Field(() => Float, { description: 'The least mean with which nobody was warned, 0 to 100.' })
  leastSupport!: number;

  @Field(() => [ChannelLaunchWarningEnum], { description: 'What speaks against going ahead, the worst first; empty where nothing does.' })
  warnings!: readonly string[];

  @Field(() => [ChannelLaunchPartnerReadiness], { description: 'Each partner, in the order of the invitations.' })
  partners!: readonly ChannelLaunchPartnerReadiness[];
}

/** How ready a partner is, with what is missing. */
export function toReadiness({ parts, ...rest }: Readiness): ChannelLaunchReadiness {
  return { ...rest, parts: parts.map((part) => ({ ...part, missing: part.there === null ? null : Math.max(0, part.needed - part.there) })) };
}

/** How a launch stands, with public ids. */
export function toFigures({ launchOn, leastSupport, support, readiness, warnings, partners }: LaunchFigures): ChannelLaunchFigures {
  return {
    launchOn, leastSupport, warnings, ...readiness, support: support.mean, supportKnown: support.known, supportUnknown: support.unknown,
    partners: partners.map((one) => ({ relationshipId: toGlobalId('Relationship', one.relationshipId), sentiment: one.sentiment, readiness: toReadiness(one.readiness) })),
  };
}
