import type { Context } from '../../platform/context.ts';
import { sessionOf } from '../../platform/database/session.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { toInstant } from '../../platform/public.type.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { literal, type Sql, sql } from '../../platform/sql.ts';
import type { ChannelSentiment } from './channel-sentiment.type.ts';

/** For half a year a result tells how a partner's people see it; what is older tells nothing of today. */
const lasts = literal('183 days');
const mostRounds = 24;

/** What partners' people said together, as surveys told it: never a single answer, and null where too few gave one. */
const results = (workspace: Sql): Sql => sql`survey_result s where s.workspace_id = ${workspace} and s.side = 'PARTNER' and s.construct = 'CHANNEL_SENTIMENT'`;

/** The newest score of a relationship that still counts; null where nobody was asked lately, or too few answered. */
export function newestSentiment(row: Row): Sql {
  return sql`(select s.score from ${results(row('workspace_id'))} and s.relationship_id = ${row('relationship_id')} and s.closed_at > now() - interval ${lasts} and s.closed_at <= now() order by s.closed_at desc, s.id desc limit 1)`;
}

interface Figure {
  readonly mean: number | null;
  readonly partners: number;
}

interface Facts extends Figure {
  readonly unknown: number;
  readonly rounds: readonly (Figure & { readonly roundId: string; readonly closedAt: string })[];
}

/**
 * What the firm's channel says: each living distributor once, by its newest score that counts; and the same as it stood when each round
 * closed. Rounds ask different partners, so that the figure at a round is of all whose score counted then, and not of those asked in it alone.
 */
export async function readChannelSentiment(ctx: Context): Promise<ChannelSentiment> {
  const [row] = await ctx.database.read<{ data: Facts }>(sessionOf(ctx.principal), statement(sql`${ctx.principal.workspaceId}::uuid`), 'once');
  const { mean, partners, unknown, rounds } = row!.data;
  const trend = rounds.map(({ roundId, closedAt, ...figure }, index) => {
    const before = rounds[index - 1]?.mean ?? null;
    return { surveyRoundId: toGlobalId('SurveyRound', roundId), closedAt: toInstant(closedAt), ...figure, change: figure.mean === null || before === null ? null : figure.mean - before };
  });
  // The first was read for the change of the second alone.
  return { mean, partners, unknown, trend: trend.slice(-mostRounds) };
}

const statement = (workspace: Sql): Sql => sql`with found as (select s.round_id, s.relationship_id, s.closed_at, s.id, s.score
    from (select s.* from ${results(workspace)}) s join relationship r on r.workspace_id = s.workspace_id and r.id = s.relationship_id and r.market = 'DISTRIBUTOR'),
  moment as (select distinct f.round_id, f.closed_at from found f order by f.closed_at desc, f.round_id desc limit ${mostRounds + 1}),
  stood as (select m.round_id, m.closed_at, avg(n.score) as mean, count(n.score)::integer as partners
    from moment m cross join lateral (select distinct on (f.relationship_id) f.score from found f
      where f.closed_at <= m.closed_at and f.closed_at > m.closed_at - interval ${lasts} order by f.relationship_id, f.closed_at desc, f.id desc) n
    group by m.round_id, m.closed_at),
  today as (select avg(n.score) as mean, count(n.score)::integer as partners, (count(*) - count(n.score))::integer as unknown
    from relationship r left join lateral (select f.score from found f where f.relationship_id = r.id and f.closed_at > now() - interval ${lasts} and f.closed_at <= now() order by f.closed_at desc, f.id desc limit 1) n on true
    where r.workspace_id = ${workspace} and r.market = 'DISTRIBUTOR' and r.stage <> 'TERMINATED')
  select json_build_object('mean', t.mean, 'partners', t.partners, 'unknown', t.unknown, 'rounds', (select coalesce(json_agg(json_build_object('roundId', s.round_id, 'closedAt', s.closed_at, 'mean', s.mean, 'partners', s.partners)
    order by s.closed_at, s.round_id), '[]') from stood s)) as data from today t`;
