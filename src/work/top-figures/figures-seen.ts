import type { FigureInput } from '../../domain/top-figures/objectives.ts';
import { join, literal, raw, type Sql, sql } from '../../platform/sql.ts';
import { externalSources } from './external-sources.ts';
import { internalSources } from './internal-sources.ts';
import { networkSources } from './network-sources.ts';
import { valueSources } from './value-sources.ts';

/** From where one looks: a workspace, its firm, and a moment. */
export interface Look {
  readonly workspaceId: string;
  readonly focalPartyId: string;
  /** ISO 8601. */
  readonly until: string;
}

/**
 * What inputs are told from: each a select over `look` and `living` of everything that could tell, whether it does or not, with the columns `market`,
 * `type` (the public type of its records), `ids` (uuid[]; null where it does not tell), `at`, `value` (null where it does not tell), and `low` and `high` (null where they
 * are the value).
 */
export const sources: Readonly<Partial<Record<FigureInput, string>>> = { ...internalSources, ...externalSources, ...networkSources, ...valueSources };

/** The sources of these inputs as one table expression `seen`, with `input` beside the columns of each. */
export function seen(look: Look, inputs: readonly FigureInput[]): Sql {
  const told = inputs.flatMap((input) => (sources[input] === undefined ? [] : [sql`select ${literal(input)} as input, o.market, o.type, o.ids, o.at, o.value, o.low, o.high from (${raw(sources[input])}) o`]));
  return sql`${lookedAt(look)}, seen as (${join(told, ' union all ')})`;
}

/** `look`, and the relationships that stood at its moment; one `is_firms` that is the firm's own and not between two departments. */
export function lookedAt({ workspaceId, focalPartyId, until }: Look): Sql {
  return sql`look as materialized (select ${workspaceId}::uuid as workspace_id, ${until}::timestamptz as until, ${until}::timestamptz - interval '1 year' as since, (${until}::timestamptz at time zone 'UTC')::date as day),
    living as materialized (select r.workspace_id, r.id, r.market, r.focal_id = ${focalPartyId}::uuid as is_firms, r.stage <> 'IDENTIFIED' as is_begun, r.market <> 'INTERNAL' and r.stage <> 'IDENTIFIED' and (r.market <> 'COMPETITOR' or r.alliance_purpose is not null) as is_partner
      from relationship r join look on r.workspace_id = look.workspace_id where coalesce(r.started_on, (r.created_at at time zone 'UTC')::date) <= look.day and (r.stage <> 'TERMINATED' or r.ended_on > look.day))`;
}
