import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import type { ConnectionValue } from '../platform/reads/connection.ts';
import type { PageArguments } from '../platform/reads/page.ts';
import { readPage } from '../platform/reads/read.ts';
import { Ruled } from '../platform/ruled.ts';
import { auditPage } from './audit-entry.type.ts';
import { seeAudit } from './partners.policy.ts';

@Resolver()
export class AuditQueries {
  @Query(() => auditPage.connection, { description: 'The audit log, newest first, for who may read it.' })
  @Ruled(seeAudit)
  auditEntries(
    @Args(() => auditPage.args) args: PageArguments,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectionValue> {
    return readPage(ctx, info, auditPage, args);
  }
}
