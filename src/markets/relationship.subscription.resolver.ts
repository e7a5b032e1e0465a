import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { changesOf, type SubscribedWith } from '../platform/events/changes.ts';
import { idOf } from '../platform/ids.ts';
import { readById, type RecordRow } from '../platform/reads/read.ts';
import { Ruled } from '../platform/ruled.ts';
import { seeRelationship } from './markets.policy.ts';
import { Relationship } from './relationship.type.ts';

@Resolver()
export class RelationshipSubscriptions {
  @Subscription(() => Relationship, {
    nullable: true, description: 'A relationship as it stands when the subscription begins, and again after each change to it or to what belongs to it.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('Relationship', String(args['id']))) as never,
  })
  @Ruled(seeRelationship)
  async relationshipChanged(@Arg('id', () => ID, { description: 'Id of a relationship. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, Relationship, idOf('Relationship', id)!);
  }
}
