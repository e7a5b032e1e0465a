import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { levelThresholds, suggestLevel } from '../../domain/relationship-levels.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';
import { LevelGapEnum, MarginBandEnum, NumberBandEnum, RelationshipLevelEnum } from './level.enums.ts';

/** More than this need not be counted: they are many. */
const counted = levelThresholds.medium + 1;

@ObjectType({ simpleResolvers: true, description: 'The level that Kotler’s grid gives for the margin and the number of partners, with what it follows from.' })
export class SuggestedLevel {
  @Field(() => RelationshipLevelEnum, { nullable: true, description: 'The level; null when it cannot be told, see gap.' })
  level!: string | null;

  @Field(() => RelationshipLevelEnum, { nullable: true, description: 'The other level that the grid allows in the same place; mostly null.' })
  alternative!: string | null;

  @Field(() => Float, { nullable: true, description: 'Profit over revenue in the newest year for which both are known; below 0 for a loss.' })
  margin!: number | null;

  @Field(() => Int, { nullable: true, description: 'That year.' })
  year!: number | null;

  @Field(() => MarginBandEnum, { nullable: true, description: 'What that margin counts as.' })
  marginBand!: string | null;

  @Field(() => Int, { description: `Living relationships in the same market, counted up to ${counted}.` })
  partners!: number;

  @Field(() => NumberBandEnum, { nullable: true, description: 'What that number counts as.' })
  numberBand!: string | null;

  @Field(() => LevelGapEnum, { nullable: true, description: 'Why no level is suggested; null when one is.' })
  gap!: string | null;
}

/** What a suggestion needs, as a JSON list: the market, how many stand in it, and year, revenue and profit of the newest year that tells both. */
export function suggestionFacts(row: Row): Sql {
  return sql`(select json_build_array(${row('market')},
    (select count(*) from (select from relationship o where o.workspace_id = ${row('workspace_id')} and o.market = ${row('market')}
      and o.stage <> 'TERMINATED' limit ${raw(String(counted))}) o),
    (select json_build_array(f.year, f.revenue_minor::text, f.profit_minor::text) from relationship_figure f
      where f.workspace_id = ${row('workspace_id')} and f.relationship_id = ${row('id')} and f.revenue_minor > 0 and f.profit_minor is not null
        and not exists (select from relationship_figure n where n.workspace_id = f.workspace_id and n.relationship_id = f.relationship_id and n.year = f.year
          and (n.recorded_at, n.id) > (f.recorded_at, f.id))
      order by f.year desc limit 1)))`;
}

export type SuggestionFacts = readonly [market: string, partners: number, figure: readonly [year: number, revenue: string, profit: string] | null];

/** The suggestion, or why there is none. */
export function toSuggestion([market, partners, figure]: SuggestionFacts): SuggestedLevel {
  const none = { level: null, alternative: null, margin: null, year: null, marginBand: null, partners, numberBand: null };
  if (market !== 'CUSTOMER' && market !== 'DISTRIBUTOR') return { ...none, gap: 'OTHER_MARKET' };
  if (figure === null) return { ...none, gap: 'NO_MARGIN' };
  const [year, revenue, profit] = figure;
  const margin = Number(profit) / Number(revenue);
  return { ...suggestLevel(margin, partners), margin, year, partners, gap: null };
}
