import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../platform/context.ts';
import { definePayload, type PayloadFacts } from '../../../platform/payload.ts';
import type { ConnectionValue } from '../../../platform/reads/connection.ts';
import { addsTo, page } from '../../../platform/reads/declare.ts';
import type { PageArguments } from '../../../platform/reads/page.ts';
import { readPage } from '../../../platform/reads/read.ts';
import { Ruled } from '../../../platform/ruled.ts';
import { Relationship } from '../../relationship.type.ts';
import { endDepartmentPost, nameDepartmentPost } from './name-post.service.ts';
import { EndDepartmentPostInput, NameDepartmentPostInput } from './post.input.ts';
import { DepartmentPost, postPage } from './post.type.ts';
import { endPostRule, namePostRule, seePost } from './posts.policy.ts';

const post = { departmentPost: { type: DepartmentPost, from: 'departmentPostId', description: 'The post as it now is; null when refused.' } };
const named = definePayload('NameDepartmentPostPayload', 'The answer of nameDepartmentPost.', post);
const ended = definePayload('EndDepartmentPostPayload', 'The answer of endDepartmentPost.', post);

export const postPayloads = [named, ended].map(({ resolver }) => resolver);

@Resolver()
export class PostResolver {
  @Query(() => postPage.connection, { description: 'Who works in which department of the firm; staff only.' })
  @Ruled(seePost)
  departmentPosts(@Args(() => postPage.args) args: PageArguments, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<ConnectionValue> {
    return readPage(ctx, info, postPage, args);
  }

  @Mutation(() => named.type, { nullable: true, description: 'Says that somebody works in a department, or is its head.' })
  @Ruled(namePostRule)
  nameDepartmentPost(@Arg('input', () => NameDepartmentPostInput, { description: 'Who, and where.' }) input: NameDepartmentPostInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return nameDepartmentPost(ctx, input);
  }

  @Mutation(() => ended.type, { nullable: true, description: 'Says that somebody works in a department no longer.' })
  @Ruled(endPostRule)
  endDepartmentPost(@Arg('input', () => EndDepartmentPostInput, { description: 'Which post, and since when.' }) input: EndDepartmentPostInput, @Ctx() ctx: Context): Promise<PayloadFacts> {
    return endDepartmentPost(ctx, input);
  }
}

/** What posts add to a relationship in the internal market. */
@addsTo(() => Relationship)
export class RelationshipPosts {
  @page(() => postPage, { link: { id: 'relationship_id' }, rule: seePost, description: 'Of a department: who works there, and did; staff only. Of a partner there are none.' })
  departmentPosts!: unknown;
}
