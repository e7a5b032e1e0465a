import { LRUCache } from 'lru-cache';
import { Party } from '../../partners/party.type.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/database.ts';
import { sessionOf } from '../../platform/database/session.ts';
import type { Permission, Principal } from '../../platform/principal.ts';
import { declarationOf } from '../../platform/reads/declaration.ts';
import { readerOf } from '../../platform/reads/read.ts';
import { conditionOf, rowOf, visible } from '../../platform/reads/row.ts';
import type { TypeClass } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { Relationship } from '../relationship.type.ts';
import { createSnapshot, type NetworkFacts, type NetworkSnapshot } from './network-snapshot.ts';
import { seeTieShare } from './network.policy.ts';
import { Tie } from './tie.type.ts';

/**
 * The network as the asker sees it. A snapshot is kept for each view of a workspace (all staff see the same, a partner its own part; a key
 * whose scopes take away sight has no part in it) and is as good as new while no change has been counted since: that is asked each time, in one small statement.
 */
export async function readNetwork(ctx: Context): Promise<NetworkSnapshot> {
  const views = viewsOf(ctx.database);
  const view = viewOf(ctx.principal);
  const isNew = !views.kept.has(view) && !views.underway.has(view);
  const since = isNew ? 0n : await readVersion(ctx);
  const kept = isNew ? undefined : views.kept.get(view);
  if (kept !== undefined && kept.version >= since) return kept;
  // Somebody else may be loading it already; what they began before our own change does not hold it.
  const underway = await views.underway.get(view)?.catch(() => undefined);
  if (underway !== undefined && underway.version >= since) return underway;
  const loading = loadNetwork(ctx);
  views.underway.set(view, loading);
  try {
    const snapshot = await loading;
    views.kept.set(view, snapshot);
    return snapshot;
  } finally {
    if (views.underway.get(view) === loading) views.underway.delete(view);
  }
}

/** Whoever has the same view passes the same rules: `seeParty`, `seeRelationship` and `seeTie` look at nothing else of a principal. */
function viewOf({ workspaceId, isStaff, partyId, focalPartyId, permissions }: Principal): string {
  const sight = ['PARTY_READ', 'RELATIONSHIP_READ'].filter((permission) => permissions.has(permission as Permission));
  return [workspaceId, focalPartyId, isStaff ? 'staff' : partyId, ...sight].join(' ');
}

interface Views {
  readonly kept: LRUCache<string, NetworkSnapshot>;
  readonly underway: Map<string, Promise<NetworkSnapshot>>;
}

/** Parties and links kept at most, of all views together: some 300 bytes each. A network beyond that is read anew each time. */
const mostKept = 500_000;
const viewsByDatabase = new WeakMap<Database, Views>();

function viewsOf(database: Database): Views {
  const known = viewsByDatabase.get(database);
  if (known !== undefined) return known;
  const kept = new LRUCache<string, NetworkSnapshot>({ maxSize: mostKept, sizeCalculation: ({ partyIds, links }) => 100 + partyIds.length + links.length });
  const views = { kept, underway: new Map<string, Promise<NetworkSnapshot>>() };
  viewsByDatabase.set(database, views);
  return views;
}

const countChanges = (workspaceId: string): Sql => sql`select coalesce(sum(changes), 0)::text as version from network_change_count where workspace_id = ${workspaceId}::uuid`;

async function readVersion(ctx: Context): Promise<bigint> {
  const [row] = await ctx.database.read<{ version: string }>(sessionOf(ctx.principal), countChanges(ctx.principal.workspaceId));
  return BigInt(row?.version ?? 0);
}

/** One statement, and so one moment: the version belongs to exactly these rows. */
async function loadNetwork(ctx: Context): Promise<NetworkSnapshot> {
  const { workspaceId } = ctx.principal;
  const tie = rowOf('t');
  const share = sql`case when ${conditionOf(seeTieShare.sees(ctx.principal), tie)} then ${tie('share_of_need')} end`;
  // A kept snapshot does not follow what is shared from one second to the next: amounts are for staff.
  const amount = ctx.principal.isStaff ? sql`t.yearly_amount_minor::text, t.yearly_amount_currency` : sql`null, null`;
  const [row] = await ctx.database.read<{ data: string }>(sessionOf(ctx.principal), sql`select json_build_object(
    'version', (${countChanges(workspaceId)}),
    'parties', (select coalesce(json_agg(p.id order by p.id), '[]') from party p where p.merged_into_id is null and ${seen(ctx, Party, 'p')}),
    'ties', (select coalesce(json_agg(json_build_array(t.id, t.from_id, t.to_id, t.kind, t.good, ${share}, ${amount}) order by t.id), '[]')
      from tie t where t.ended_on is null and ${seen(ctx, Tie, 't')}),
    'relationships', (select coalesce(json_agg(json_build_array(r.id, r.focal_id, r.partner_id, r.market, r.stage = 'IDENTIFIED') order by r.id), '[]')
      from relationship r where r.stage <> 'TERMINATED' and ${seen(ctx, Relationship, 'r')}))::text as data`);
  return createSnapshot(JSON.parse(row!.data) as NetworkFacts);
}

/** The workspace's rows that the type's rule shows to the asker. The database's policies say the same once more. */
function seen(ctx: Context, type: TypeClass, alias: string): Sql {
  const row = rowOf(alias);
  return sql`${row('workspace_id')} = ${ctx.principal.workspaceId}::uuid and (${visible(declarationOf(type), row, readerOf(ctx))})`;
}
