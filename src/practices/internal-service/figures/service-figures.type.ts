import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Row } from '../../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../../platform/sql.ts';
import { isOverdue } from '../requests/service-request.type.ts';

@ObjectType({ simpleResolvers: true, description: 'How a department serves the others: what lies with it now, and what became of the last 365 days. Nothing known is null, not 0.' })
export class ServiceFigures {
  @Field(() => Int, { description: 'Requests to it that it has not done.' })
  openRequests!: number;

  @Field(() => Int, { description: 'Of these, those whose time is over.' })
  overdueRequests!: number;

  @Field(() => Int, { description: 'Requests to it that were last done within 365 days and did not come back since.' })
  doneRequests!: number;

  @Field(() => Int, { description: 'Of these, done by the time agreed.' })
  doneInTime!: number;

  @Field(() => Int, { description: 'Of these, done after it. Where no time was agreed, neither is said.' })
  doneLate!: number;

  @Field(() => Int, { description: 'Requests to it that came back as incomplete within 365 days.' })
  returnedRequests!: number;

  @Field(() => Float, { nullable: true, description: 'Mean satisfaction of those who accepted within 365 days, 1 to 5; null where nobody did.' })
  meanSatisfaction!: number | null;

  @Field(() => Int, { description: 'By how many answers.' })
  satisfactionAnswers!: number;

  @Field(() => Int, { description: 'Work handed over to it that it has not taken up.' })
  waitingHandOvers!: number;

  @Field(() => Float, { nullable: true, description: 'Mean working hours within which it took up what was handed over to it, of the last 365 days; null where it took up nothing.' })
  meanHoursToTakeUp!: number | null;

  @Field(() => Int, { description: 'Work that it handed over within 365 days.' })
  handedOver!: number;

  @Field(() => Int, { description: 'Of that, what came back as incomplete at least once.' })
  handedOverReturned!: number;
}

/** The figures of a department, as JSON: one statement over its requests and hand-overs, which are never loaded; null for a party that is no department of the firm. */
export function serviceFigures(party: Row): Sql {
  const s: Row = (name) => column('s', name);
  const year = sql`now() - interval '365 days'`;
  const isDone = sql`s.state in ('DONE','ACCEPTED') and s.done_at > ${year}`;
  return sql`(case when ${party('kind')} = 'DEPARTMENT' and ${party('parent_id')} = (select app_focal()) then (select json_build_object('openRequests', q.open, 'overdueRequests', q.overdue, 'doneRequests', q.done, 'doneInTime', q.in_time, 'doneLate', q.late,
      'returnedRequests', q.returned, 'meanSatisfaction', q.satisfaction, 'satisfactionAnswers', q.answers, 'waitingHandOvers', i.waiting, 'meanHoursToTakeUp', i.hours, 'handedOver', o.handed_over, 'handedOverReturned', o.returned)
    from (select count(*) filter (where s.state in ('REQUESTED','TAKEN_UP','RETURNED')) as open, count(*) filter (where ${isOverdue(s)}) as overdue, count(*) filter (where ${isDone}) as done,
        count(*) filter (where ${isDone} and s.is_in_time) as in_time, count(*) filter (where ${isDone} and not s.is_in_time) as late, count(*) filter (where s.returned_at > ${year}) as returned,
        avg(s.satisfaction) filter (where s.accepted_at > ${year}) as satisfaction, count(*) filter (where s.accepted_at > ${year}) as answers
      from service_request s where s.workspace_id = ${party('workspace_id')} and s.provider_id = ${party('id')}) q
    cross join (select count(*) filter (where h.state = 'HANDED_OVER') as waiting, avg(h.hours_to_take_up) filter (where h.taken_up_at > ${year}) as hours
      from work_hand_over h where h.workspace_id = ${party('workspace_id')} and h.to_id = ${party('id')}) i
    cross join (select count(*) as handed_over, count(*) filter (where h.returned_at is not null) as returned
      from work_hand_over h where h.workspace_id = ${party('workspace_id')} and h.from_id = ${party('id')} and h.first_handed_over_at > ${year} and h.state <> 'WITHDRAWN') o) end)`;
}
