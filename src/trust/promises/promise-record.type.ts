import 'reflect-metadata';
import type { Side } from '../../domain/sides.ts';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { shareKept } from '../../domain/trust/promise-course.ts';
import { SharingSideEnum } from '../../markets/sharing/sharing.enums.ts';
import { RequestError } from '../../platform/errors/request-error.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { isOverdue } from './promise-rows.ts';
import { promiseMessages } from './promises.messages.ts';

@ObjectType({ simpleResolvers: true, description: 'How one side of a relationship keeps its promises: its scorecard of promises, which both sides see. Counts, not scores.' })
export class PromiseRecord {
  @Field(() => SharingSideEnum, { description: 'Whose promises.' })
  madeBySide!: string;

  @Field(() => Int, { description: 'Days back from today (UTC) that settled promises are counted over, by the day kept or the due day broken.' })
  days!: number;

  @Field(() => Int, { description: 'Accepted and not settled, contested ones included; whenever made.' })
  open!: number;

  @Field(() => Int, { description: 'Of the open ones, those overdue.' })
  overdue!: number;

  @Field(() => Int, { description: 'Of the open ones, those contested.' })
  contested!: number;

  @Field(() => Int, { description: 'Kept in time in the period.' })
  kept!: number;

  @Field(() => Int, { description: 'Kept late in the period.' })
  keptLate!: number;

  @Field(() => Int, { description: 'Broken in the period.' })
  broken!: number;

  @Field(() => Float, { nullable: true, description: 'The part of those settled in the period that was kept in time, 0 to 1; null when none was settled.' })
  shareKept!: number | null;
}

type Counts = Omit<PromiseRecord, 'shareKept'>;

const row = (name: string): Sql => column('p', name);

/** The record of one side in a relationship, as a JSON object to be put through `toPromiseRecord`. */
export function promiseRecordOf(relationship: { readonly workspaceId: Sql; readonly id: Sql }, side: Side, days: number): Sql {
  if (days < 1 || days > 3_650) throw new RequestError('BAD_USER_INPUT', promiseMessages.daysRange);
  const settled = (status: string, day: string) => sql`count(*) filter (where ${row('status')} = ${status} and ${row(day)} > (now() at time zone 'UTC')::date - ${days}::integer)`;
  return sql`(select json_build_object('madeBySide', ${side}::text, 'days', ${days}::integer,
      'open', count(*) filter (where ${row('status')} in ('ACCEPTED', 'CONTESTED')), 'overdue', count(*) filter (where ${isOverdue(row)}), 'contested', count(*) filter (where ${row('status')} = 'CONTESTED'),
      'kept', ${settled('KEPT', 'kept_on')}, 'keptLate', ${settled('KEPT_LATE', 'kept_on')}, 'broken', ${settled('BROKEN', 'due_on')})
    from promise p where ${row('workspace_id')} = ${relationship.workspaceId} and ${row('relationship_id')} = ${relationship.id} and ${row('made_by_side')} = ${side})`;
}

/** With the share that follows from the counts. */
export function toPromiseRecord(value: unknown): PromiseRecord {
  const counts = value as Counts;
  return { ...counts, shareKept: shareKept(counts) };
}
