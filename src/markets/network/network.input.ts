import 'reflect-metadata';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { RequestError } from '../../platform/errors/request-error.ts';
import { MarketEnum } from '../relationship.enums.ts';
import type { Market } from '../relationship.entity.ts';
import { networkMessages } from './network.messages.ts';
import type { TieKind } from './tie.entity.ts';
import { TieKindEnum } from './tie.enums.ts';

/** What the network queries answer at most. */
export const networkLimits = {
  depth: 4, parties: 200, links: 500, tiers: 10, entries: 200, pathLength: 6, paths: 20, pathSteps: 200_000, hits: 200,
} as const;

/** @throws {RequestError} LIMIT_EXCEEDED for a number outside 1 to most */
export function within(name: string, value: number, most: number): number {
  if (value >= 1 && value <= most) return value;
  throw new RequestError('LIMIT_EXCEEDED', networkMessages.outside, { name, limit: most, asked: value, status: 400 });
}

@ArgsType()
export class NeighborhoodArguments {
  @Field(() => ID, { description: 'Id of a party.' })
  partyId!: string;

  @Field(() => Int, { defaultValue: 1, description: 'The most steps from the party, 1 to 4.' })
  depth!: number;

  @Field(() => [TieKindEnum], { nullable: true, description: 'Only ties of these kinds; of all when absent, none when empty.' })
  kinds?: TieKind[] | null;

  @Field(() => [MarketEnum], { nullable: true, description: 'Only relationships in these markets; in all when absent, none when empty.' })
  markets?: Market[] | null;
}

@ArgsType()
export class PathsArguments {
  @Field(() => ID, { description: 'Id of a party.' })
  fromId!: string;

  @Field(() => ID, { description: 'Id of another party.' })
  toId!: string;

  @Field(() => Int, { defaultValue: 4, description: 'The most steps of a way, 1 to 6.' })
  maxLength!: number;

  @Field(() => Int, { defaultValue: 5, description: 'The most ways, 1 to 20.' })
  first!: number;
}
