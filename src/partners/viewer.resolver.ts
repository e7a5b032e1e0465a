import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../platform/context.ts';
import { readById, type RecordRow } from '../platform/reads/read.ts';
import { Ruled } from '../platform/ruled.ts';
import { anyone } from '../platform/rules.ts';
import { seeWorkspace } from './partners.policy.ts';
import { Party } from './party.type.ts';
import { membershipsOf } from './sign-in.ts';
import { User } from './user.type.ts';
import { toViewerMembership, Viewer, ViewerMembership } from './viewer.type.ts';
import { Workspace } from './workspace.type.ts';

@Resolver(() => Viewer)
export class ViewerQueries {
  @Query(() => Viewer, { nullable: true, description: 'Who asks; null for the anonymous.' })
  @Ruled(anyone)
  viewer(@Ctx() ctx: Context): Viewer | null {
    // Nobody is null; somebody whom the workspace does not know is an error, which `principal` throws.
    return ctx.identity === null ? null : { role: ctx.principal.role, permissions: [...ctx.principal.permissions] };
  }

  @FieldResolver(() => User, { nullable: true, description: 'The person; null for an API key.' })
  user(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> | null {
    return ctx.principal.kind === 'USER' ? readById(ctx, info, User, ctx.principal.id) : null;
  }

  @FieldResolver(() => Party, { nullable: true, description: 'The party acted for. Null for a key that may not read parties.' })
  party(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, Party, ctx.principal.partyId);
  }

  @FieldResolver(() => Workspace, { description: 'The workspace signed in to.' })
  workspace(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, Workspace, ctx.principal.workspaceId);
  }

  @FieldResolver(() => [ViewerMembership], {
    description: 'Where else the person is a member, this workspace included; none for an API key. Those that were ended are left out.',
  })
  async memberships(@Ctx() ctx: Context): Promise<ViewerMembership[]> {
    if (ctx.identity?.kind !== 'USER') return [];
    const rows = await membershipsOf(ctx.database, ctx.identity);
    return rows.filter(({ status }) => status !== 'REMOVED').map((row) => toViewerMembership(row, ctx.locales, ctx.principal));
  }
}

@Resolver()
export class WorkspaceQueries {
  @Query(() => Workspace, { description: 'The workspace signed in to.' })
  @Ruled(seeWorkspace)
  workspace(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> {
    return readById(ctx, info, Workspace, ctx.principal.workspaceId);
  }
}
