import 'reflect-metadata';
import { Float, ID } from 'type-graphql';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { toGlobalId } from '../../platform/ids.ts';
import { Node } from '../../platform/public.type.ts';
import { addsTo, column, computed, expression, list, one, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { ForceAssessment } from './force-assessment.type.ts';
import { ForceFactOriginEnum, ForcePartEnum } from './forces.enums.ts';
import { seeForces } from './forces.policy.ts';

@readType({ table: 'force_fact', rule: seeForces, implements: Node, description: 'What is known of one part of one side’s force, with its source. Staff only; never changed.' })
export class ForceFact extends Node {
  @one(() => ForceAssessment, { link: { assessment_id: 'id' }, description: 'The assessment that rests on it.' })
  assessment!: ForceAssessment;

  @column(() => SharingSideEnum, { column: 'side', description: 'Whose force it is a part of.' })
  side!: string;

  @column(() => ForcePartEnum, { column: 'part', description: 'Which part.' })
  part!: string;

  @column(() => Float, { column: 'value', description: 'How much of it, in the unit of the part: a number of alternatives, else 0 to 1.' })
  value!: number;

  @column(() => ForceFactOriginEnum, { column: 'origin', description: 'Who says so: a person, or a record of the graph.' })
  origin!: string;

  @column(() => String, { column: 'source', description: 'Where it is known from: as somebody stated it, or in the words of the record that tells it.' })
  source!: string;

  @computed(() => ID, {
    nullable: true, needs: { type: 'source_type', id: 'source_id' }, compute: ({ type, id }) => (typeof type === 'string' ? toGlobalId(type, id as string) : null),
    description: 'The record that tells it: good for node(id:). Null where somebody stated it.',
  })
  sourceId!: string | null;

  @column(() => LocalDate, { column: 'observed_on', description: 'The day that it was so.' })
  observedOn!: string;

  @column(() => LocalDate, { column: 'valid_until', description: 'Until when that may be relied on.' })
  validUntil!: string;

  @expression(() => Boolean, { sql: isPast, description: 'That day is past (UTC).' })
  isOutOfDate!: boolean;
}

/** What facts add to an assessment. */
@addsTo(() => ForceAssessment)
export class ForceAssessmentFacts {
  @list(() => ForceFact, { link: { id: 'assessment_id' }, order: ['side', 'part'], description: 'What it rests on, at most five parts a side; what is not among them is unknown.' })
  facts!: ForceFact[];
}

function isPast(row: Row): Sql {
  return sql`(${row('valid_until')} < (now() at time zone 'UTC')::date)`;
}
