import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { seeRelationship } from '../../markets/markets.policy.ts';
import type { Context } from '../../platform/context.ts';
import { idOf } from '../../platform/ids.ts';
import { readOne, type RecordRow } from '../../platform/reads/read.ts';
import type { TypeClass } from '../../platform/reads/reader.ts';
import { Ruled } from '../../platform/ruled.ts';
import { column, sql } from '../../platform/sql.ts';
import type { AgreementRole } from '../agreements/agreement.entity.ts';
import { ChannelHome } from './channel-home.type.ts';
import { isAtHome } from './home-rows.ts';
import { SupplierHome } from './supplier-home.type.ts';

const which = 'Which relationship. A partner that names none gets the first in which it has an agreement; the firm’s people name one.';

@Resolver()
export class HomeQueries {
  @Query(() => SupplierHome, { nullable: true, description: 'What a vendor has before it: what to ship, to answer and to decide, and where stock runs low. Null without an agreement in force in which the partner asked for is the vendor.' })
  @Ruled(seeRelationship)
  supplierHome(@Arg('relationshipId', () => ID, { nullable: true, description: which }) relationshipId: string | null, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> | null {
    return readHome(ctx, info, { type: SupplierHome, role: 'VENDOR', relationshipId });
  }

  @Query(() => ChannelHome, { nullable: true, description: 'What a buyer has before it: what is coming and when, its stock, what to decide and to count. Null without an agreement in force in which the partner asked for is the buyer.' })
  @Ruled(seeRelationship)
  channelHome(@Arg('relationshipId', () => ID, { nullable: true, description: which }) relationshipId: string | null, @Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<RecordRow | null> | null {
    return readHome(ctx, info, { type: ChannelHome, role: 'BUYER', relationshipId });
  }
}

interface Home {
  readonly type: TypeClass;
  readonly role: AgreementRole;
  readonly relationshipId: string | null | undefined;
}

function readHome(ctx: Context, info: GraphQLResolveInfo, { type, role, relationshipId }: Home): Promise<RecordRow | null> | null {
  const named = relationshipId == null ? null : idOf('Relationship', relationshipId);
  if (named === null && (relationshipId != null || ctx.principal.isStaff)) return null;
  const first = sql`(select r.id from relationship r where r.workspace_id = ${ctx.principal.workspaceId}::uuid and ${named === null ? sql`r.partner_id = ${ctx.principal.partyId}::uuid` : sql`r.id = ${named}::uuid`}
    and exists (select from vmi_agreement a where a.workspace_id = r.workspace_id and ${isAtHome(role, (name) => column('r', name), (name) => column('a', name))}) order by r.created_at, r.id limit 1)`;
  return readOne(ctx, info, type, (row) => sql`${row('id')} = ${first}`);
}
