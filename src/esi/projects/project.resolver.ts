import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { seeProject } from '../esi.policy.ts';
import { projectPage } from './project.page.ts';
import { EsiProject } from './project.type.ts';

@Resolver()
export class EsiProjectQueries {
  @Query(() => EsiProject, { nullable: true, description: 'A development project by id; null when there is none, or none to see.' })
  @Ruled(seeProject)
  async esiProject(@Arg('id', () => ID, { description: 'Id of a project.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('EsiProject', id);
    return uuid === null ? null : readById(ctx, info, EsiProject, uuid);
  }

  @Query(() => projectPage.connection, { description: 'The development projects that the asker may see.' })
  @Ruled(seeProject)
  esiProjects(@Args(() => projectPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, projectPage, args);
  }

  @Subscription(() => EsiProject, {
    nullable: true, description: 'A development project as it stands when the subscription begins, and again after each change to it or to what is in it that the asker sees.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('EsiProject', String(args['id']))) as never,
  })
  @Ruled(seeProject)
  async esiProjectChanged(@Arg('id', () => ID, { description: 'Id of a project. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, EsiProject, idOf('EsiProject', id)!);
  }
}
