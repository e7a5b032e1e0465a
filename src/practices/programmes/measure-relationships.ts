import type { Indicator } from '../../domain/practices/indicators.ts';
import type { Measures } from '../../domain/practices/verdict.ts';
import { column, join, literal, raw, type Sql, sql } from '../../platform/sql.ts';
import { indicatorSources } from '../measures/indicator-source.ts';

/** Runs a statement in the session of whoever looks. */
export type Run = <Row extends object>(statement: Sql) => Promise<Row[]>;

interface MeasuredRow {
  readonly relationship_id: string;
  readonly indicator: Indicator;
  readonly value: number | null;
  readonly evidence: number;
}

/**
 * All indicators that have a source, of many relationships at once, as of a moment: one statement. A relationship that the session does not see
 * is not in the map; an indicator without a source is not among its measures.
 */
export async function measureRelationships(run: Run, workspaceId: string, relationshipIds: readonly string[], until: Date): Promise<ReadonlyMap<string, Measures>> {
  const sources = [...indicatorSources().values()];
  const look = (name: string) => column('look', name);
  const arms = sources.map(({ indicator, measured }) => sql`select ${literal(indicator)} as indicator, m.value, m.evidence from (${measured(look)}) m`);
  const rows = await run<MeasuredRow>(sql`with look as materialized (${looksAt(workspaceId, relationshipIds, until)})
    select look.relationship_id, x.indicator, x.value, x.evidence from look cross join lateral (${join(arms, ' union all ')}) x`);
  const byRelationship = Map.groupBy(rows, ({ relationship_id: id }) => id);
  return new Map([...byRelationship].map(([id, own]) => [id, Object.fromEntries(own.map(({ indicator, value, evidence }) => [indicator, { value, evidence }]))]));
}

/** From where sources look: the relationships at a moment, with the year before it. */
function looksAt(workspaceId: string, relationshipIds: readonly string[], until: Date): Sql {
  return sql`select r.workspace_id, r.id as relationship_id, r.focal_id, r.partner_id, ${until.toISOString()}::timestamptz - interval '1 year' as since, ${until.toISOString()}::timestamptz as until
    from relationship r where r.workspace_id = ${workspaceId}::uuid and r.id = any(${uuids(relationshipIds)}::uuid[]) and r.market <> ${raw("'INTERNAL'")}`;
}

/** A list of uuids as PostgreSQL writes one in text. */
export function uuids(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
