import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { addsTo, expression, page } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { column, type Sql, sql } from '../../platform/sql.ts';
import { disputePage } from './dispute.page.ts';
import { isOpen, isPastTerm } from './past-term.ts';

@ObjectType({ simpleResolvers: true, description: 'How two sides deal with conflict, of all disputes between them. Both read the same figures.' })
export class DisputeRecord {
  @Field(() => Int, { description: 'Disputes to be settled yet.' })
  open!: number;

  @Field(() => Int, { description: 'Of these, those whose term is over.' })
  openPastTerm!: number;

  @Field(() => Int, { description: 'Settled fairly within the term.' })
  settledFairlyInTime!: number;

  @Field(() => Int, { description: 'Settled fairly, after the term.' })
  settledFairlyLate!: number;

  @Field(() => Int, { description: 'Settled in a way that at least one side found unfair.' })
  settledUnfairly!: number;

  @Field(() => Int, { description: 'Given up.' })
  neverSettled!: number;

  @Field(() => Float, {
    nullable: true, description: 'Functional conflict: settled fairly in time, as a share of all whose outcome is known, 0 to 1; null when none is. Withdrawn ones do not count.',
  })
  shareSettledFairlyInTime!: number | null;
}

/** What disputes add to a relationship. */
@addsTo(() => Relationship)
export class RelationshipDisputes {
  @page(() => disputePage, { link: { id: 'relationship_id' }, description: 'What the two sides have raised against each other, newest first; both see it.' })
  disputes!: unknown;

  @expression(() => DisputeRecord, { sql: disputeRecordOf, convert: toDisputeRecord, description: 'How the two deal with conflict.' })
  disputeRecord!: DisputeRecord;
}

/** The record of a relationship as a JSON list, to be put through `toDisputeRecord`. */
export function disputeRecordOf(relationship: Row): Sql {
  const dispute: Row = (name) => column('d', name);
  return sql`(select json_build_array(count(*) filter (where ${isOpen(dispute)}), count(*) filter (where ${isPastTerm(dispute)}),
      count(*) filter (where d.outcome = 'SETTLED_FAIRLY_IN_TIME'), count(*) filter (where d.outcome = 'SETTLED_FAIRLY_LATE'),
      count(*) filter (where d.outcome = 'SETTLED_UNFAIRLY'), count(*) filter (where d.outcome = 'NEVER_SETTLED'))
    from dispute d where d.workspace_id = ${relationship('workspace_id')} and d.relationship_id = ${relationship('id')})`;
}

/** With the share that follows from the counts. */
export function toDisputeRecord(value: unknown): DisputeRecord {
  const [open, openPastTerm, settledFairlyInTime, settledFairlyLate, settledUnfairly, neverSettled] = value as [number, number, number, number, number, number];
  const known = settledFairlyInTime + settledFairlyLate + settledUnfairly + neverSettled;
  return { open, openPastTerm, settledFairlyInTime, settledFairlyLate, settledUnfairly, neverSettled, shareSettledFairlyInTime: known === 0 ? null : settledFairlyInTime / known };
}
