import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Row } from '../../platform/reads/reader.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { DisputeRecord, disputeRecordOf, toDisputeRecord } from '../disputes/relationship-disputes.type.ts';
import { PromiseRecord, promiseRecordOf, toPromiseRecord } from '../promises/promise-record.type.ts';
import { AnswerTimes, answerTimes } from '../questions/answer-times.type.ts';

@ObjectType({ simpleResolvers: true, description: 'How a side keeps its schedules of information.' })
export class InformationRecord {
  @Field(() => Int, { description: 'Periods that ended within the days counted.' })
  due!: number;

  @Field(() => Int, { description: 'Of these, those in which it was told, or in the days of grace.' })
  told!: number;

  @Field(() => Float, { nullable: true, description: 'The part of them, 0 to 1; null when none was due.' })
  shareTold!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'The partner’s side of a relationship in figures: what it promised, answered and told. Facts that both can count; never the firm’s scores of it.' })
export class Scorecard {
  @Field(() => Int, { description: 'Days back from today (UTC) that promises and schedules are counted over.' })
  days!: number;

  @Field(() => PromiseRecord, { description: 'How it keeps its promises.' })
  promises!: PromiseRecord;

  @Field(() => AnswerTimes, { description: 'How it answers, of all questions that it was asked.' })
  answers!: AnswerTimes;

  @Field(() => InformationRecord, { description: 'How it keeps its schedules of information.' })
  information!: InformationRecord;

  @Field(() => DisputeRecord, { description: 'How the two deal with conflict, of all disputes between them.' })
  disputes!: DisputeRecord;
}

interface Facts {
  readonly days: number;
  readonly promises: unknown;
  readonly answers: readonly AnswerTimes[];
  readonly information: readonly [due: number, told: number];
  readonly disputes: unknown;
}

/** The partner's card as JSON. */
export function scorecardOf(row: Row, days: number): Sql {
  return sql`json_build_object('days', ${days}::integer, 'promises', ${promiseRecordOf({ workspaceId: row('workspace_id'), id: row('id') }, 'PARTNER', days)}, 'answers', ${answerTimes(row)},
    'disputes', ${disputeRecordOf(row)}, 'information', (select json_build_array(count(*), count(*) filter (where p.is_shared))
      from information_period p join information_schedule s on s.workspace_id = p.workspace_id and s.id = p.schedule_id
      where s.workspace_id = ${row('workspace_id')} and s.relationship_id = ${row('id')} and s.direction = 'PARTNER_TO_FOCAL' and p.last_day > (now() at time zone 'UTC')::date - ${days}::integer))`;
}

export function toScorecard({ days, promises, answers, information: [due, told], disputes }: Facts): Scorecard {
  return {
    days, promises: toPromiseRecord(promises), answers: answers.find(({ answeringSide }) => answeringSide === 'PARTNER')!,
    information: { due, told, shareTold: due === 0 ? null : told / due }, disputes: toDisputeRecord(disputes),
  };
}
