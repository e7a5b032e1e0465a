import { type Indicator } from '../../src/domain/practices/indicators.ts';
import { column, type Sql, sql } from '../../src/platform/sql.ts';
import { indicatorSources } from '../../src/practices/measures/indicator-source.ts';
import { uuidOf } from '../trust/sessions.ts';
import type { World } from '../world.ts';

/** What a source tells of an indicator, seen from a relationship now. */
export interface Measured {
  readonly value: number | null;
  readonly evidence: number;
  readonly records: readonly { readonly type: string; readonly id: string }[];
}

/** Measures an indicator of a relationship over the year that ends now, by its source's own SQL. */
export async function measured(world: World, indicator: Indicator, relationshipId: string): Promise<Measured> {
  const source = indicatorSources().get(indicator);
  if (source === undefined) throw new Error(`${indicator} is not measured.`);
  const look = (name: string) => column('look', name);
  const ask = <Row>(select: Sql) => {
    const whole = sql`with look as (select r.workspace_id, r.id as relationship_id, r.focal_id, r.partner_id, now() - interval '1 year' as since, now() as until from relationship r where r.id = ${uuidOf(relationshipId)}::uuid)
      select m.* from look cross join lateral (${select}) m`;
    return world.sql<Row>(whole.text, whole.values);
  };
  const [told] = await ask<{ value: number | null; evidence: number }>(source.measured(look));
  const records = await ask<{ type: string; id: string }>(source.records(look));
  return { value: told!.value, evidence: told!.evidence, records: records.map(({ type, id }) => ({ type, id })) };
}
