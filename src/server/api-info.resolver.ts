import 'reflect-metadata';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { RequestError } from '../platform/errors/request-error.ts';
import { apiLimits } from '../platform/limits/limits.ts';
import { rateLimitOf } from '../platform/limits/limits-plugin.ts';
import { messages, shippedLocales } from '../platform/messages.ts';
import { Ruled } from '../platform/ruled.ts';
import { anyone } from '../platform/rules.ts';
import { DateTime, LocalDate, Locale } from '../platform/scalars.ts';

/** The version of the public schema: the first number grows with a breaking change. */
const apiVersion = '0.1.0';

@ObjectType({ description: 'A part of the schema that will go, after at least six months’ notice.' })
export class UpcomingRemoval {
  @Field(() => String, { description: 'What goes, as Type.field.' })
  coordinate!: string;

  @Field(() => LocalDate, { description: 'Not before this day.' })
  on!: string;

  @Field(() => String, { description: 'What to use instead.' })
  replacement!: string;
}

@ObjectType({ description: 'Facts about the API that clients need. A request beyond a limit is refused before anything runs, with the code LIMIT_EXCEEDED.' })
export class ApiInfo {
  @Field(() => String, { description: 'Version of the schema.' })
  version!: string;

  @Field(() => [Locale], { description: 'Languages of messages and explanations.' })
  locales!: readonly string[];

  @Field(() => Int, { description: 'The most records of a page.' })
  maxPageSize!: number;

  @Field(() => Int, { description: 'The most ids of nodes(ids:).' })
  maxIds!: number;

  @Field(() => Int, { description: 'Conditions of one filter, those within and, or and not included.' })
  maxFilterConditions!: number;

  @Field(() => Int, { description: 'Characters of the SQL statement that one root field becomes: histories under many aliases make long ones.' })
  maxStatementLength!: number;

  @Field(() => Int, { description: 'Fields within fields.' })
  maxDepth!: number;

  @Field(() => Int, { description: 'Points of one operation; what it costs is in extensions.cost of each answer.' })
  maxCost!: number;

  @Field(() => Int, { description: 'Lexical tokens of a document.' })
  maxTokens!: number;

  @Field(() => Int, { description: 'Aliases in a document.' })
  maxAliases!: number;

  @Field(() => Int, { description: 'Directives in a document.' })
  maxDirectives!: number;

  @Field(() => Int, { description: 'Fields at the root of an operation.' })
  maxRootFields!: number;

  @Field(() => Int, { description: 'Bytes of a request’s body.' })
  maxBodyBytes!: number;

  @Field(() => [UpcomingRemoval], { description: 'What will go; empty while nothing will.' })
  upcomingRemovals!: UpcomingRemoval[];
}

@ObjectType({ description: 'What the asker has left to spend in the present window. Beyond it, requests are refused with status 429 and Retry-After.' })
export class RateLimit {
  @Field(() => Int, { description: 'Points of one window.' })
  limit!: number;

  @Field(() => Int, { description: 'Points left after this operation.' })
  remaining!: number;

  @Field(() => DateTime, { description: 'When the points are whole again.' })
  resetAt!: Date;

  @Field(() => Int, { description: 'What this operation cost.' })
  cost!: number;
}

@Resolver()
export class ApiInfoQueries {
  @Query(() => ApiInfo, { description: 'Version and limits of the API.' })
  @Ruled(anyone)
  apiInfo(): ApiInfo {
    return { version: apiVersion, locales: shippedLocales, ...apiLimits, upcomingRemovals: [] };
  }

  @Query(() => RateLimit, { description: 'What the asker has left to spend.' })
  @Ruled(anyone)
  rateLimit(@Ctx() ctx: Context): RateLimit {
    const left = rateLimitOf(ctx);
    if (left === null) throw new RequestError('BAD_USER_INPUT', messages.notCounted);
    return left;
  }
}
