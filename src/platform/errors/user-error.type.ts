import 'reflect-metadata';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, ID, Info, InterfaceType, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { ActionName } from '../actions.ts';
import type { Context } from '../context.ts';
import { toGlobalId } from '../ids.ts';
import { say } from '../messages.ts';
import { Node } from '../public.type.ts';
import { readNode } from '../reads/nodes.ts';
import { type UnmetFacts, type UserErrorCode, userErrorCodes, type UserErrorFacts } from './refusal.ts';

export const UserErrorCodes = Object.fromEntries(userErrorCodes.map((code) => [code, code])) as Record<UserErrorCode, UserErrorCode>;
registerEnumType(UserErrorCodes, {
  name: 'UserErrorCode',
  description: 'What kind of business error it is.',
  valuesConfig: {
    REQUIRED: { description: 'A value is missing.' },
    INVALID: { description: 'A value is not what the field takes.' },
    NOT_FOUND: { description: 'There is no such record, or it is not the asker’s to see.' },
    NOT_ALLOWED: { description: 'The record may be seen but this may not be done to it.' },
    STALE_VERSION: { description: 'The record changed since the version that was sent.' },
    STATE_CONFLICT: { description: 'The record’s state does not allow this act.' },
    OUT_OF_RANGE: { description: 'A number or date is outside its range.' },
    DUPLICATE: { description: 'Something that must be unique exists already.' },
    IDEMPOTENCY_MISMATCH: { description: 'The idempotency key was used for another request.' },
    LIMIT_EXCEEDED: { description: 'There are, or would be, too many.' },
    BLOCKED: { description: 'Another record stands in the way, and must be settled first.' },
  },
});

/** An expected business error. Simple clients select code, message and field; rich ones spread on the types. */
@InterfaceType({
  description: 'Something the client must mend or know. The call changed nothing.',
  resolveType: typeNameOf,
})
export abstract class UserError {
  @Field(() => UserErrorCodes, { description: 'What kind of error.' })
  code!: UserErrorCode;

  @Field(() => String, { description: 'What to do, in the language of the request.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'Path of the input field, from input; null when it is about the whole.' })
  field!: string[] | null;
}

function typeNameOf({ current, currentState, blockedBy, unmet }: UserErrorFacts): string {
  if (unmet !== undefined) return 'CriteriaNotMetError';
  if (current !== undefined) return 'StaleVersionError';
  if (blockedBy !== undefined) return 'BlockedError';
  return currentState === undefined ? 'GenericUserError' : 'StateConflictError';
}

@ObjectType({ implements: UserError, description: 'A business error that needs no more than its code and message.' })
export class GenericUserError extends UserError {}

@ObjectType({ implements: UserError, description: 'The record changed since the version that was sent.' })
export class StaleVersionError extends UserError {
  @Field(() => Node, { nullable: true, description: 'The record as it stands now.' })
  current!: Node | null;
}

@ObjectType({ implements: UserError, description: 'The record’s state does not allow this act.' })
export class StateConflictError extends UserError {
  @Field(() => String, { description: 'The state it is in.' })
  currentState!: string;

  @Field(() => [ActionName], { description: 'What it does allow.' })
  allowedActions!: string[];
}

@ObjectType({ implements: UserError, description: 'Another record stands in the way of this act.' })
export class BlockedError extends UserError {
  @Field(() => Node, { nullable: true, description: 'What stands in the way.' })
  blockedBy!: Node | null;
}

@ObjectType({ simpleResolvers: true, description: 'Something that must be so first and is not.' })
export class UnmetCriterion {
  @Field(() => String, { description: 'What kind of thing; stable.' })
  code!: string;

  @Field(() => String, { description: 'What to do, in the language of the request.' })
  message!: string;

  @Field(() => ID, { description: 'Id of the record that it is about, for node(id:).' })
  aboutId!: string;
}

@ObjectType({ implements: UserError, description: 'Other things must be so first. All that is missing is listed at once.' })
export class CriteriaNotMetError extends UserError {
  @Field(() => [UnmetCriterion], { description: 'What is missing.' })
  unmet!: UnmetCriterion[];
}

/** What is missing, in the best of the wanted languages. */
export function sayUnmet(unmet: readonly UnmetFacts[], locales: readonly string[]): UnmetCriterion[] {
  return unmet.map(({ code, message, values, about }) => ({ code, message: say(message, locales, values), aboutId: toGlobalId(about.type, about.id) }));
}

@Resolver(() => CriteriaNotMetError)
export class CriteriaNotMetErrorResolver {
  @FieldResolver(() => [UnmetCriterion], { description: 'What is missing.' })
  unmet(@Root() facts: UserErrorFacts, @Ctx() ctx: Context): UnmetCriterion[] {
    return sayUnmet(facts.unmet ?? [], ctx.locales);
  }
}

@Resolver(() => UserError)
export class UserErrorResolver {
  @FieldResolver(() => String, { description: 'What to do, in the language of the request.' })
  message(@Root() facts: UserErrorFacts, @Ctx() ctx: Context): string {
    return say(facts.message, ctx.locales, facts.values);
  }
}

@Resolver(() => StaleVersionError)
export class StaleVersionErrorResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'The record as it stands now.' })
  current(@Root() facts: UserErrorFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> | null {
    return facts.current === undefined ? null : readNode(ctx, info, facts.current);
  }
}

@Resolver(() => BlockedError)
export class BlockedErrorResolver {
  @FieldResolver(() => Node, { nullable: true, description: 'What stands in the way.' })
  blockedBy(@Root() facts: UserErrorFacts, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> | null {
    return facts.blockedBy === undefined ? null : readNode(ctx, info, facts.blockedBy);
  }
}
