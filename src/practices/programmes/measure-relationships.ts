import { type Indicator, indicators } from '../../domain/practices/indicators.ts';
import { externalPractices, internalPractices, type Practice } from '../../domain/practices/practices.ts';
import type { Measures } from '../../domain/practices/verdict.ts';
import { column, join, literal, raw, type Sql, sql } from '../../platform/sql.ts';
import { indicatorSources } from '../measures/indicator-source.ts';

/** Runs a statement in the session of whoever looks. */
export type Run = <Row extends object>(statement: Sql) => Promise<Row[]>;

interface MeasuredRow {
  /** From 1. */
  readonly moment: number;
  readonly relationship_id: string;
  readonly indicator: Indicator;
  readonly value: number | null;
  readonly evidence: number;
}

/** Measures of relationships by their ids. */
export type Measured = ReadonlyMap<string, Measures>;

/**
 * All indicators that have a source, of many relationships at once, as of each of these moments: one statement, which takes longer to plan than
 * to run. A relationship that the session does not see, or that stands between two departments, is not in the map of its moment; an indicator
 * without a source is not among its measures.
 */
export async function measureRelationships(run: Run, workspaceId: string, relationshipIds: readonly string[], moments: readonly Date[]): Promise<Measured[]> {
  const rows = await run<MeasuredRow>(sql`with look as materialized (${looksAt(workspaceId, relationshipIds, moments)})
    ${arms(externalPractices, 'false')} union all ${arms(internalPractices, 'true')}`);
  const byMoment = Map.groupBy(rows, ({ moment }) => moment);
  return moments.map((_, index) => measuredIn(byMoment.get(index + 1) ?? []));
}

function measuredIn(rows: readonly MeasuredRow[]): Measured {
  const byRelationship = Map.groupBy(rows, ({ relationship_id: id }) => id);
  return new Map([...byRelationship].map(([id, own]) => [id, Object.fromEntries(own.map(({ indicator, value, evidence }) => [indicator, { value, evidence }]))]));
}

/** What the sources of these practices measure, where the partner is a department or is none. */
function arms(practices: readonly Practice[], isInside: 'true' | 'false'): Sql {
  const look = (name: string) => column('look', name);
  const sources = [...indicatorSources().values()].filter(({ indicator }) => practices.includes(indicators[indicator].practice));
  const measured = sources.map((source) => sql`select ${literal(source.indicator)} as indicator, m.value, m.evidence from (${source.measured(look)}) m`);
  return sql`select look.moment, look.relationship_id, x.indicator, x.value, x.evidence from look cross join lateral (${join(measured, ' union all ')}) x where look.is_inside = ${raw(isInside)}`;
}

/** From where sources look: the relationships at each moment, with the year before it. */
function looksAt(workspaceId: string, relationshipIds: readonly string[], moments: readonly Date[]): Sql {
  return sql`select m.moment::integer as moment, r.workspace_id, r.id as relationship_id, r.focal_id, r.partner_id, r.market = 'INTERNAL' as is_inside, m.until - interval '1 year' as since, m.until
    from relationship r cross join unnest(${`{${moments.map((moment) => moment.toISOString()).join(',')}}`}::timestamptz[]) with ordinality m(until, moment)
    where r.workspace_id = ${workspaceId}::uuid and r.id = any(${uuids(relationshipIds)}::uuid[]) and (r.market <> 'INTERNAL' or r.focal_id = app_focal())`;
}

/** A list of uuids as PostgreSQL writes one in text. */
export function uuids(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
