import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { changesOf, type SubscribedWith } from '../platform/events/changes.ts';
import { idOf } from '../platform/ids.ts';
import { readById, type RecordRow } from '../platform/reads/read.ts';
import { Ruled } from '../platform/ruled.ts';
import { seeParty } from './partners.policy.ts';
import { Party } from './party.type.ts';

@Resolver()
export class PartySubscriptions {
  @Subscription(() => Party, {
    nullable: true, description: 'A party as it stands when the subscription begins, and again after each change to it or to what belongs to it.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('Party', String(args['id']))) as never,
  })
  @Ruled(seeParty)
  async partyChanged(@Arg('id', () => ID, { description: 'Id of a party. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, Party, idOf('Party', id)!);
  }
}
