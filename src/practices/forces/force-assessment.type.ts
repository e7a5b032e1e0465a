import 'reflect-metadata';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { ForceBalance } from './force-balance.type.ts';
import { seeForces } from './forces.policy.ts';
import { type BalanceFacts, balanceFacts, toBalance } from './show-balance.ts';

@readType({
  table: 'force_assessment', rule: seeForces, implements: Node,
  description: 'How strong each side of a relationship stands towards the other, as the firm assessed it. Staff only. Never changed: a later one takes its place.',
})
export class ForceAssessment extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship.' })
  relationship!: Relationship;

  @column(() => DateTime, { column: 'assessed_at', convert: toInstant, description: 'When; the balance is of then.' })
  assessedAt!: string;

  @one(() => User, { link: { assessed_by: 'id' }, nullable: true, description: 'Who assessed it; null for a key.' })
  assessedBy!: User | null;

  @column(() => String, { column: 'note', nullable: true, description: 'What else was said.' })
  note!: string | null;

  @expression(() => Boolean, { sql: isCurrent, description: 'No later one has taken its place.' })
  isCurrent!: boolean;

  @expression(() => Boolean, { sql: isStale, description: 'It is older than a year, or something that it rests on holds no longer: assess anew.' })
  isStale!: boolean;

  @one(() => ForceAssessment, { link: { supersedes_id: 'id' }, nullable: true, description: 'The one whose place it took; null for the first.' })
  supersedes!: ForceAssessment | null;

  @expression(() => ForceBalance, { sql: balanceFacts, convert: (facts, { locales }) => toBalance(facts as BalanceFacts, locales), description: 'What it comes to.' })
  balance!: ForceBalance;
}

function isCurrent(row: Row): Sql {
  return sql`not exists (select from force_assessment n where n.workspace_id = ${row('workspace_id')} and n.supersedes_id = ${row('id')})`;
}

/** That an assessment is older than a year or rests on something out of date, by the database's clock in UTC. */
export function isStale(row: Row): Sql {
  return sql`(${row('assessed_at')} < now() - interval '1 year' or exists (select from force_fact f where f.workspace_id = ${row('workspace_id')} and f.assessment_id = ${row('id')}
    and f.valid_until < (now() at time zone 'UTC')::date))`;
}

definesTimeline('ForceAssessment', () => ForceAssessment, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, supersedesId: { field: 'supersedes', idOf: 'ForceAssessment' }, assessedBy: { field: 'assessedBy', idOf: 'User' },
});
