import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { changesOf, type SubscribedWith } from '../../platform/events/changes.ts';
import { idOf } from '../../platform/ids.ts';
import type { ConnectionValue } from '../../platform/reads/connection.ts';
import type { PageArguments } from '../../platform/reads/page.ts';
import { readById, readPage, type RecordRow } from '../../platform/reads/read.ts';
import { Ruled } from '../../platform/ruled.ts';
import { knowledgeNotePage, knowledgeQuestionPage, virtualTeamPage } from './knowledge.page.ts';
import { seeKnowledge, seeNote } from './knowledge.policy.ts';
import { KnowledgeNote } from './knowledge-note.type.ts';
import { KnowledgeQuestion } from './knowledge-question.type.ts';
import { VirtualTeam } from './virtual-team.type.ts';

@Resolver()
export class KnowledgeQueries {
  @Query(() => KnowledgeNote, { nullable: true, description: 'A note by id; null when there is none, and for whom may not read it.' })
  @Ruled(seeNote)
  async knowledgeNote(@Arg('id', () => ID, { description: 'Id of a note.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('KnowledgeNote', id);
    return uuid === null ? null : readById(ctx, info, KnowledgeNote, uuid);
  }

  @Query(() => knowledgeNotePage.connection, { description: 'Notes on partners and topics that the asker may read; staff only.' })
  @Ruled(seeNote)
  knowledgeNotes(@Args(() => knowledgeNotePage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, knowledgeNotePage, args);
  }

  @Query(() => KnowledgeQuestion, { nullable: true, description: 'A question inside the firm by id, for staff; null when there is none, and for everybody else.' })
  @Ruled(seeKnowledge)
  async knowledgeQuestion(@Arg('id', () => ID, { description: 'Id of a question inside the firm.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('KnowledgeQuestion', id);
    return uuid === null ? null : readById(ctx, info, KnowledgeQuestion, uuid);
  }

  @Query(() => knowledgeQuestionPage.connection, { description: 'Questions inside the firm; staff only.' })
  @Ruled(seeKnowledge)
  knowledgeQuestions(@Args(() => knowledgeQuestionPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, knowledgeQuestionPage, args);
  }

  @Query(() => VirtualTeam, { nullable: true, description: 'A virtual team by id, for staff; null when there is none, and for everybody else.' })
  @Ruled(seeKnowledge)
  async virtualTeam(@Arg('id', () => ID, { description: 'Id of a virtual team.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    const uuid = idOf('VirtualTeam', id);
    return uuid === null ? null : readById(ctx, info, VirtualTeam, uuid);
  }

  @Query(() => virtualTeamPage.connection, { description: 'Virtual teams of all partners; staff only. With the asker’s own id as member: the asker’s teams.' })
  @Ruled(seeKnowledge)
  virtualTeams(@Args(() => virtualTeamPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, virtualTeamPage, args);
  }

  @Subscription(() => KnowledgeQuestion, {
    nullable: true, description: 'A question inside the firm as it stands when the subscription begins, and again after each change to it and its answers; staff only.',
    subscribe: ({ args, context }: SubscribedWith) => changesOf(context, idOf('KnowledgeQuestion', String(args['id']))) as never,
  })
  @Ruled(seeKnowledge)
  async knowledgeQuestionChanged(@Arg('id', () => ID, { description: 'Id of a question inside the firm. One that is not to be seen is never heard of.' }) id: string, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, KnowledgeQuestion, idOf('KnowledgeQuestion', id)!);
  }
}
