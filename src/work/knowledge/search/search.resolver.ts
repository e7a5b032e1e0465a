import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.ts';
import { idOf } from '../../../platform/ids.ts';
import type { ConnectionValue } from '../../../platform/reads/connection.ts';
import type { PageArguments, PageDeclaration } from '../../../platform/reads/page.ts';
import { readPage } from '../../../platform/reads/read.ts';
import type { Row } from '../../../platform/reads/reader.ts';
import { Ruled } from '../../../platform/ruled.ts';
import { every, raw, type Sql, sql } from '../../../platform/sql.ts';
import { seeFound, seeKnowledge } from '../knowledge.policy.ts';
import { answerSays, foundEntries, relevanceOf } from './found.ts';
import { knowledgeExpertPage } from './knowledge-expert.type.ts';
import { knowledgeHitPage } from './knowledge-hit.type.ts';
import { requireQuery } from './query.ts';
import { type SearchedTerms, searchedTerms } from './search-terms.ts';

@Resolver()
export class KnowledgeSearch {
  @Query(() => knowledgeHitPage.connection, {
    description: 'Notes, questions, answers and virtual teams in which all words of a text stand, the best first: in Chinese (traditional and simplified alike), English and other languages. Staff only; what the asker may not read is neither found nor counted. Punctuation alone finds nothing.',
  })
  @Ruled(seeFound)
  searchKnowledge(
    @Arg('text', () => String, { description: 'What to search for; at most 200 characters. Words of English are found in their other forms; of Chinese, any part.' }) text: string,
    @Args(() => knowledgeHitPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionValue> {
    const searched = searchedTerms(requireQuery(text));
    const page = ordered(knowledgeHitPage, 'RELEVANCE', (entry) => relevanceOf(entry, searched));
    const asked = { ...args, text };
    return readPage(ctx, info, page, asked, (entry) => sql`${entry('id')} in ${foundEntries(sql`${ctx.principal.workspaceId}::uuid`, searched)}`);
  }

  @Query(() => knowledgeExpertPage.connection, {
    description: 'Who of the firm knows about a partner or a topic: the people of whom others have accepted answers on it, those with most answers first. Staff only.',
  })
  @Ruled(seeKnowledge)
  knowledgeExperts(
    @Arg('relationshipId', () => ID, { nullable: true, description: 'Answers to questions about this relationship.' }) relationshipId: string | null,
    @Arg('text', () => String, { nullable: true, description: 'Answers in which, or in whose questions, all its words stand; at most 200 characters.' }) text: string | null,
    @Args(() => knowledgeExpertPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionValue> {
    const count = acceptedOn(relationshipId, text == null ? null : searchedTerms(requireQuery(text)));
    const page = ordered(knowledgeExpertPage, 'ACCEPTED_ANSWERS', (expert) => sql`(select count(*) ${count(expert)})`);
    const asked = { ...args, relationshipId, text };
    return readPage(ctx, info, page, asked, (expert) => sql`exists (select ${count(expert)})`);
  }
}

/** A list in an order of its own. Its cursors are good for the same question only, which stands among its arguments. */
function ordered(page: PageDeclaration, name: string, by: (row: Row) => Sql): PageDeclaration {
  return { ...page, link: () => raw('true'), orders: { ...page.orders, [name]: { ...page.orders[name]!, sql: by } } };
}

/** Somebody's answers on what is asked that others have accepted. */
function acceptedOn(relationshipId: string | null, searched: SearchedTerms | null): (expert: Row) => Sql {
  return (expert) => sql`from knowledge_answer a join knowledge_question q on q.workspace_id = a.workspace_id and q.id = a.question_id
    where a.workspace_id = ${expert('workspace_id')} and a.answered_by = ${expert('id')} and a.state = 'ACCEPTED' and q.asked_by <> a.answered_by and ${every([
      ...(relationshipId == null ? [] : [sql`q.relationship_id = ${idOf('Relationship', relationshipId)}::uuid`]), ...(searched === null ? [] : [answerSays('a', searched)]),
    ])}`;
}
