import type { Indicator } from '../../domain/practices/indicators.ts';
import type { Row } from '../../platform/reads/reader.ts';
import type { Sql } from '../../platform/sql.ts';

/**
 * How one indicator is measured from the records of a room. `look` is where one looks from: a relationship and a moment, with the columns
 * `workspace_id`, `relationship_id`, `focal_id`, `partner_id`, `since` (a year before the moment, timestamptz) and `until` (the moment). Indicators of
 * practices towards a partner are asked of relationships with partners alone, those within a department of relationships in the internal market
 * alone: there `partner_id` is the department. What single people keep to themselves is counted in the database (`department_figures`).
 */
export interface IndicatorSource {
  readonly indicator: Indicator;
  /**
   * The records that it is told from, as a select of `type` (the public type's name), `id` (uuid) and `at` (timestamptz): so that it can be
   * followed to each of them.
   */
  readonly records: (look: Row) => Sql;
  /** A select of one row: `value` (double precision; null where it cannot be told) and `evidence` (double precision, 0 or more), as the catalogue means them. */
  readonly measured: (look: Row) => Sql;
}

const sources = new Map<Indicator, IndicatorSource>();

/** Says how indicators are measured; each has one source. One that has none is unknown. */
export function measures(...told: readonly IndicatorSource[]): void {
  for (const source of told) {
    if (sources.has(source.indicator)) throw new Error(`${source.indicator} is measured twice.`);
    sources.set(source.indicator, source);
  }
}

/** All that is measured, in no order that means anything. */
export function indicatorSources(): ReadonlyMap<Indicator, IndicatorSource> {
  return sources;
}
