import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { hidesHistory } from '../../platform/hidden-history.ts';
import { Node, toInstant } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { amountField } from './amounts.ts';
import { isUnsealed, seeCostQuote } from './costs.policy.ts';

/** That a quote is its supplier's last word in the round. */
export function isLast(row: Row): Sql {
  return sql`not exists (select from cost_quote later where later.workspace_id = ${row('workspace_id')} and later.request_id = ${row('request_id')} and later.revision > ${row('revision')})`;
}

const against = (name: 'target_cost' | 'should_cost') => (row: Row): Sql =>
  sql`${row('unit_cost')} - (select ${name === 'target_cost' ? sql`r.target_cost` : sql`r.should_cost`} from quote_round r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('round_id')})`;

@readType({
  table: 'cost_quote', rule: seeCostQuote, implements: Node,
  description: 'What a supplier answers when it is asked for a price. Sealed: until the round is closed only the supplier itself reads it. Never rewritten; the last one counts.',
})
export class CostQuote extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the supplier.' })
  relationship!: Relationship;

  @column(() => Int, { column: 'revision', description: 'Which one of the supplier’s in the round: 1, 2, …' })
  revision!: number;

  @expression(() => Boolean, { sql: isLast, description: 'It is the supplier’s last word.' })
  isLast!: boolean;

  @column(() => Boolean, { column: 'is_declined', description: 'The supplier gives no price; the note says why.' })
  isDeclined!: boolean;

  @amountField({ of: (row) => row('unit_price'), description: 'The price for one unit of the product, in the request’s currency; null where it gives none.' })
  unitPrice!: string | null;

  @amountField({ of: (row) => row('tooling_cost'), description: 'What the tools cost once, in the currency; null without.' })
  toolingCost!: string | null;

  @amountField({ of: (row) => row('unit_cost'), description: 'The price with a unit’s share of the tools, to a ten-thousandth; the price alone where the request does not spread them.' })
  unitCost!: string | null;

  @column(() => Int, { column: 'lead_time_days', nullable: true, description: 'Days from order to delivery.' })
  leadTimeDays!: number | null;

  @column(() => LocalDate, { column: 'valid_until', nullable: true, description: 'The last day on which it holds; null where it says none.' })
  validUntil!: string | null;

  @column(() => String, { column: 'note', nullable: true, description: 'What the supplier adds, or why it gives no price.' })
  note!: string | null;

  @one(() => User, { link: { submitted_by: 'id' }, nullable: true, description: 'Who gave it; null for whom the asker does not see.' })
  submittedBy!: User | null;

  @column(() => DateTime, { column: 'submitted_at', convert: toInstant, description: 'When, by the platform’s clock.' })
  submittedAt!: Date;

  @expression(() => Int, {
    nullable: true, rule: seeAsFirm, description: 'Its place by unit cost among the last words of its round, the cheapest first and equals alike; null for one that gives no price or was replaced. Staff only.',
    sql: (row) => sql`case when ${row('unit_cost')} is not null and ${isLast(row)} then 1 + (select count(*)::integer from cost_quote cheaper where cheaper.workspace_id = ${row('workspace_id')}
      and cheaper.round_id = ${row('round_id')} and cheaper.unit_cost < ${row('unit_cost')}
      and not exists (select from cost_quote later where later.workspace_id = cheaper.workspace_id and later.request_id = cheaper.request_id and later.revision > cheaper.revision)) end`,
  })
  rank!: number | null;

  @amountField({ of: against('target_cost'), rule: seeAsFirm, description: 'Its unit cost less the component’s target when the seals were broken; above 0 is too dear. Null while either is not known. Staff only.' })
  gapToTarget!: string | null;

  @amountField({ of: against('should_cost'), rule: seeAsFirm, description: 'Its unit cost less what the component should cost. Null while either is not known. Staff only.' })
  gapToShouldCost!: string | null;
}

hidesHistory({ entityName: 'CostQuote', table: 'cost_quote', isTold: isUnsealed });
