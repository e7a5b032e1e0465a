import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type Concordance, kendallsW } from '../../domain/consensus/kendalls-w.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { column, join, type Sql, sql } from '../../platform/sql.ts';
import { statementNames, statements } from './statements.ts';

/** Departments that must have rated before their agreement says anything: of two it would be no more than their correlation. */
export const fewestRaters = 3;

@ObjectType({ simpleResolvers: true, description: 'How far the departments agree about a partner: Kendall’s W of their ratings in the charter year that runs, the newest of each department.' })
export class RatingConcordance {
  @Field(() => Float, {
    nullable: true, description: 'W, 0 to 1: 1 when all put the statements into the same order, near 0 when their orders have nothing in common. Null for fewer than three departments, and where each rates all statements alike.',
  })
  coefficient!: number | null;

  @Field(() => Float, { nullable: true, description: 'm (n − 1) W, to be compared with the chi-square distribution; rough for so few statements. Null with the coefficient.' })
  chiSquare!: number | null;

  @Field(() => Int, { nullable: true, description: 'n − 1. Null with the coefficient.' })
  degreesOfFreedom!: number | null;

  @Field(() => Int, { description: 'Departments that have rated, m.' })
  raters!: number;

  @Field(() => Int, { description: 'Statements that they have rated, n.' })
  items!: number;
}

/** The ratings that count of a charter, as a JSON list of lists. */
export function ratingsOf(charter: Row): Sql {
  const scores = join(statementNames.map((name) => column('r', statements[name].column)), ', ');
  return sql`(select coalesce(json_agg(newest.scores), '[]') from (select distinct on (r.charter_department_id) json_build_array(${scores}) as scores from partner_charter_rating r
    where r.workspace_id = ${charter('workspace_id')} and r.charter_id = ${charter('id')} and r.charter_year = partner_charter_year(${charter('in_force_on')}, (now() at time zone 'UTC')::date)
    order by r.charter_department_id, r.rated_at desc, r.id desc) newest)`;
}

/** What the ratings come to. */
export function concordanceOf(ratings: unknown): RatingConcordance {
  const { leftOut: _none, ...found }: Concordance = kendallsW(ratings as number[][]);
  const known = { ...found, items: statementNames.length };
  return found.raters >= fewestRaters ? known : { ...known, coefficient: null, chiSquare: null, degreesOfFreedom: null };
}
