import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { usualReplyHours } from '../../domain/reply-time.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { raw, type Sql, sql } from '../../platform/sql.ts';

/** Open, and the time to answer is over. */
export function isOverdue(question: Row): Sql {
  return sql`(${question('state')} = 'OPEN' and ${question('due_at')} < now())`;
}

@ObjectType({ simpleResolvers: true, description: 'How a side of a relationship has answered the other: part of the scorecard that both see. Withdrawn questions are left out.' })
export class AnswerTimes {
  @Field(() => SharingSideEnum, { description: 'The side that answers.' })
  answeringSide!: string;

  @Field(() => Int, { description: `Hours agreed for an answer now; ${usualReplyHours} where nothing was agreed.` })
  agreedHours!: number;

  @Field(() => Boolean, { description: 'False where nothing was agreed.' })
  isAgreed!: boolean;

  @Field(() => Int, { description: 'Questions that were answered.' })
  answered!: number;

  @Field(() => Int, { description: 'Of these, answered within the hours agreed.' })
  answeredInTime!: number;

  @Field(() => Int, { description: 'Questions that were closed without an answer.' })
  unanswered!: number;

  @Field(() => Int, { description: 'Questions that wait for an answer.' })
  open!: number;

  @Field(() => Int, { description: 'Of these, overdue.' })
  overdue!: number;

  @Field(() => Float, { nullable: true, description: 'Half of the answers took no longer than so many counted hours; null when there are none.' })
  medianHours!: number | null;
}

/** Both sides' answers in a relationship, as a JSON list. */
export function answerTimes(relationship: Row): Sql {
  return sql`(select json_agg(json_build_object('answeringSide', s.side, 'agreedHours', coalesce(a.hours, ${raw(String(usualReplyHours))}), 'isAgreed', a.hours is not null,
      'answered', q.answered, 'answeredInTime', q.in_time, 'unanswered', q.unanswered, 'open', q.open, 'overdue', q.overdue, 'medianHours', q.median) order by s.side)
    from (values ('FOCAL'), ('PARTNER')) s(side)
    left join lateral (select g.hours from response_agreement g where g.workspace_id = ${relationship('workspace_id')} and g.relationship_id = ${relationship('id')} and g.answering_side = s.side
      order by g.recorded_at desc, g.id desc limit 1) a on true
    cross join lateral (select count(*) filter (where o.state in ('ANSWERED', 'ACCEPTED')) as answered, count(*) filter (where o.state in ('ANSWERED', 'ACCEPTED') and o.is_in_time) as in_time,
        count(*) filter (where o.state = 'UNANSWERED') as unanswered, count(*) filter (where o.state = 'OPEN') as open, count(*) filter (where o.state = 'OPEN' and o.due_at < now()) as overdue,
        percentile_cont(0.5) within group (order by o.hours_taken) filter (where o.state in ('ANSWERED', 'ACCEPTED')) as median
      from question o where o.workspace_id = ${relationship('workspace_id')} and o.relationship_id = ${relationship('id')} and o.asked_by_side <> s.side) q)`;
}
