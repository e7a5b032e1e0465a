import 'reflect-metadata';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { localeArgument, nameIn } from '../../partners/localized-name.ts';
import { User } from '../../partners/user.type.ts';
import { hidesHistory } from '../../platform/hidden-history.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { LocalizedText, Node, toInstant, toLocalizedTexts } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, Decimal } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { PeriodScorecard } from './period-scorecard.type.ts';
import type { NamedRecord } from './scorecard.entity.ts';
import { ScoreMeasureEnum, ScorecardToldEnum } from './scorecards.enums.ts';
import { seeScorecardRow } from './scorecards.policy.ts';

@ObjectType({ simpleResolvers: true, description: 'A record that a row was measured from.' })
export class ScorecardRecord {
  @Field(() => String, { description: 'The name of its type.' })
  type!: string;

  @Field(() => ID, { description: 'Its id, good for node(id:).' })
  id!: string;
}

@readType({ table: 'scorecard_row', rule: seeScorecardRow, implements: Node, description: 'One criterion of a scorecard. Seen by the scoring side, and from the issue on by both; never changed after that.' })
export class ScorecardRow extends Node {
  @one(() => PeriodScorecard, { link: { scorecard_id: 'id' }, description: 'The card.' })
  scorecard!: PeriodScorecard;

  @column(() => Int, { column: 'place', description: 'Its place on the card, from 1.' })
  place!: number;

  @column(() => String, { column: 'criterion', description: 'Its key in the model, in capital letters.' })
  criterion!: string;

  @expression(() => String, { sql: nameIn, args: localeArgument, description: 'Its name: in the language asked for, then the request’s, then English.' })
  name!: string;

  @column(() => [LocalizedText], { column: 'names', convert: toLocalizedTexts, description: 'Its name in every language.' })
  nameTranslations!: LocalizedText[];

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('weight')})::text`, description: 'Above 0; only its part of all weights counts.' })
  weight!: string;

  @column(() => ScorecardToldEnum, { column: 'told', description: 'How it is told.' })
  told!: string;

  @column(() => ScoreMeasureEnum, { column: 'measure', nullable: true, description: 'What is measured; null for a row that people judge.' })
  measure!: string | null;

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('worst')})::text`, description: 'The value worth 0 points.' })
  worst!: string;

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('best')})::text`, description: 'The value worth 100 points; it may be the smaller one.' })
  best!: string;

  @expression(() => Decimal, { sql: (row) => sql`trim_scale(${row('value')})::text`, nullable: true, description: 'From one end of the scale to the other; null while unknown, also where there is no record to measure it from.' })
  value!: string | null;

  @column(() => Int, { column: 'evidence_count', description: 'How many records it rests on; 1 for a judgement.' })
  evidenceCount!: number;

  @column(() => [ScorecardRecord], { column: 'records', convert: (records) => (records as NamedRecord[]).map(([type, id]) => ({ type, id: toGlobalId(type, id) })), description: 'Which ones, the oldest first; the first 500.' })
  records!: ScorecardRecord[];

  @column(() => String, { column: 'reason', nullable: true, description: 'Why it was judged so; null for a row that is measured.' })
  reason!: string | null;

  @one(() => User, { link: { judged_by: 'id' }, nullable: true, description: 'Who judged it; null for a row that is measured, and for whom the asker does not see.' })
  judgedBy!: User | null;

  @column(() => DateTime, { column: 'judged_at', convert: toInstant, nullable: true, description: 'When.' })
  judgedAt!: string | null;
}

// What a partner judges, and that it does, no log of the firm's tells before it is issued.
hidesHistory({
  entityName: 'ScorecardRow', table: 'scorecard_row',
  isTold: (row) => sql`exists (select from scorecard c where c.workspace_id = ${row('workspace_id')} and c.id = ${row('scorecard_id')} and (c.rater_side = 'FOCAL' or c.issued_at is not null))`,
});
