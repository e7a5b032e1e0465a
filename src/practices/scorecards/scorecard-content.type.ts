import { bothWays } from '../../domain/scorecards/both-ways.ts';
import type { ScoreBand } from '../../domain/scorecards/score-bands.ts';
import type { Side } from '../../domain/sides.ts';
import type { Principal } from '../../platform/principal.ts';
import { addsTo, expression, list } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { sideOf } from '../../trust/sides.ts';
import { PeriodScorecard } from './period-scorecard.type.ts';
import { reckonedCard, type RowFacts, rowFacts, toResult } from './reckon.ts';
import { ScorecardDispute } from './scorecard-dispute.type.ts';
import { ScorecardBothWays, ScorecardResult } from './scorecard-result.type.ts';
import { ScorecardRow } from './scorecard-row.type.ts';

/** What stands on a card, and what it comes to. */
@addsTo(() => PeriodScorecard)
export class ScorecardContent {
  @list(() => ScorecardRow, { link: { id: 'scorecard_id' }, order: ['place'], description: 'Its rows, at most 50; none while it is open for the other side.' })
  rows!: ScorecardRow[];

  @list(() => ScorecardDispute, { link: { id: 'scorecard_id' }, order: ['raised_at', 'id'], description: 'What is disputed of it, oldest first; for each row one that stands.' })
  disputes!: ScorecardDispute[];

  @expression(() => ScorecardResult, {
    nullable: true, description: 'What it comes to; null while it is open for the other side.',
    sql: (row, { principal }) => sql`case when ${row('issued_at')} is not null or ${row('rater_side')} = ${sideOf(principal)} then json_build_object('bands', ${row('bands')}, 'rows', ${rowFacts(row)}) end`,
    convert: (facts) => (facts === null ? null : toResult((facts as ResultFacts).rows, (facts as ResultFacts).bands)),
  })
  result!: ScorecardResult | null;

  @expression(() => ScorecardBothWays, {
    description: 'What both sides make of each other in the same period, by the issued cards that the asker sees.',
    sql: (row, { principal }) => bothFacts(row, principal), convert: (facts) => toBothWays(facts as BothFacts),
  })
  bothWays!: ScorecardBothWays;
}

interface ResultFacts {
  readonly bands: readonly ScoreBand[];
  readonly rows: readonly RowFacts[];
}

type BothFacts = readonly (readonly [rater: Side, rows: readonly RowFacts[]])[];

/** The issued cards of a period of both sides; the policies keep from a partner what is not told. */
function bothFacts(row: Row, principal: Principal): Sql {
  const card: Row = (name) => column('b', name);
  const same = ['workspace_id', 'relationship_id', 'period_kind', 'first_day'].map((name) => sql`${card(name)} = ${row(name)}`);
  return sql`(select coalesce(json_agg(json_build_array(${card('rater_side')}, ${rowFacts(card)})), '[]') from scorecard b where ${same[0]} and ${same[1]} and ${same[2]} and ${same[3]} and ${card('issued_at')} is not null
    and (${principal.isStaff}::boolean or ${card('rater_side')} = 'PARTNER' or ${row('rater_side')} = 'FOCAL'))`;
}

function toBothWays(facts: BothFacts): ScorecardBothWays {
  const cardBy = (rater: Side) => reckonedCard(facts.find(([side]) => side === rater)?.[1] ?? []);
  const { totals, sharesKnown, gap } = bothWays({ FOCAL: cardBy('PARTNER'), PARTNER: cardBy('FOCAL') });
  return { firmTotal: totals.FOCAL, partnerTotal: totals.PARTNER, firmShareKnown: sharesKnown.FOCAL, partnerShareKnown: sharesKnown.PARTNER, gap };
}
