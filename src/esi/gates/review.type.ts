import 'reflect-metadata';
import { Int } from 'type-graphql';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, list, one, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { seeAsFirm } from '../esi.policy.ts';
import { conditionActions } from '../projects/gate.actions.ts';
import { EsiConditionResolutionEnum, EsiGateReviewOutcomeEnum, EsiGateVoteChoiceEnum } from '../projects/gate.enums.ts';

const unseen = 'null for whom the asker does not see.';

@readType({ table: 'esi_gate_decider', rule: seeAsFirm, implements: [Node, Versioned], description: 'Somebody who decides at a gate, or did; staff only.' })
export class EsiGateDecider extends Node {
  @one(() => User, { link: { user_id: 'id' }, nullable: true, description: `Who decides; ${unseen}` })
  user!: User | null;

  @one(() => User, { link: { named_by: 'id' }, nullable: true, description: `Who named them; ${unseen}` })
  namedBy!: User | null;

  @column(() => DateTime, { column: 'named_at', convert: toInstant, description: 'Since when.' })
  namedAt!: Date;

  @column(() => DateTime, { column: 'removed_at', convert: toInstant, nullable: true, description: 'Until when; null while they do.' })
  removedAt!: Date | null;

  @lastChange()
  lastChange!: AuditEntry | null;
}

@readType({ table: 'esi_gate_vote', rule: seeAsFirm, implements: [Node], description: 'What somebody who decides said in one review of a gate; never changed; staff only.' })
export class EsiGateVote extends Node {
  @column(() => Int, { column: 'round', description: 'In which review, from 1.' })
  round!: number;

  @one(() => User, { link: { voter_id: 'id' }, nullable: true, description: `Who; ${unseen}` })
  voter!: User | null;

  @column(() => EsiGateVoteChoiceEnum, { column: 'vote', description: 'The vote.' })
  vote!: string;

  @column(() => String, { column: 'reason', nullable: true, description: 'Why, where that was said.' })
  reason!: string | null;

  @column(() => DateTime, { column: 'cast_at', convert: toInstant, description: 'When.' })
  castAt!: Date;
}

@readType({ table: 'esi_gate_review', rule: seeAsFirm, implements: [Node], description: 'A review of a gate that is over; never changed; staff only.' })
export class EsiGateReview extends Node {
  @column(() => Int, { column: 'round', description: 'The gate’s how manieth, from 1.' })
  round!: number;

  @one(() => User, { link: { opened_by: 'id' }, nullable: true, description: `Who opened it; ${unseen}` })
  openedBy!: User | null;

  @column(() => DateTime, { column: 'opened_at', convert: toInstant, description: 'When it was opened.' })
  openedAt!: Date;

  @column(() => EsiGateReviewOutcomeEnum, { column: 'outcome', description: 'How it ended.' })
  outcome!: string;

  @column(() => String, { column: 'reason', description: 'Why.' })
  reason!: string;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: `Who put that down; ${unseen}` })
  decidedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, description: 'When.' })
  decidedAt!: Date;

  @expression(() => Int, { sql: (row) => sql`cardinality(${row('decider_ids')})`, description: 'How many were named to decide.' })
  deciderCount!: number;

  @column(() => Int, { column: 'quorum', description: 'How many of them had to be for it.' })
  quorum!: number;

  @list(() => EsiGateVote, { link: { gate_id: 'gate_id', round: 'round' }, order: ['cast_at', 'id'], description: 'The votes, in the order given.' })
  votes!: EsiGateVote[];
}

@readType({ table: 'esi_gate_condition', rule: seeAsFirm, implements: [Node, Versioned, Actionable], description: 'Work that a gate was passed on condition of; staff only.' })
export class EsiGateCondition extends Node {
  @column(() => Int, { column: 'round', description: 'The review in which it was named.' })
  round!: number;

  @column(() => String, { column: 'statement', description: 'What is to be done.' })
  statement!: string;

  @one(() => User, { link: { owner_id: 'id' }, nullable: true, description: `Whose it is to do; ${unseen}` })
  owner!: User | null;

  @column(() => LocalDate, { column: 'due_on', description: 'The day on which it is due.' })
  dueOn!: string;

  @expression(() => Boolean, {
    sql: (row) => sql`(${row('resolution')} is null and ${row('due_on')} < (now() at time zone 'UTC' - interval '12 hours')::date)`,
    description: 'Its day is over everywhere on earth, and it is neither met nor waived.',
  })
  isOverdue!: boolean;

  @column(() => DateTime, { column: 'overdue_noted_at', convert: toInstant, nullable: true, description: 'When it was noted that it is, or was, overdue; null when it never was.' })
  overdueNotedAt!: Date | null;

  @column(() => EsiConditionResolutionEnum, { column: 'resolution', nullable: true, description: 'What became of it; null while it is open.' })
  resolution!: string | null;

  @one(() => User, { link: { resolved_by: 'id' }, nullable: true, description: `Who said so; ${unseen}` })
  resolvedBy!: User | null;

  @column(() => DateTime, { column: 'resolved_at', convert: toInstant, nullable: true, description: 'When; null while it is open.' })
  resolvedAt!: Date | null;

  @column(() => String, { column: 'resolution_note', nullable: true, description: 'What shows it, or why it was waived.' })
  resolutionNote!: string | null;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ ownerId: 'owner_id', resolution: 'resolution' }, conditionActions)
  viewerActions!: unknown;
}

const person = (field: string) => ({ field, idOf: 'User' });
definesTimeline('EsiGateDecider', () => EsiGateDecider, { userId: person('user'), namedBy: person('namedBy') });
definesTimeline('EsiGateVote', () => EsiGateVote, { voterId: person('voter') });
definesTimeline('EsiGateReview', () => EsiGateReview, { openedBy: person('openedBy'), decidedBy: person('decidedBy') });
definesTimeline('EsiGateCondition', () => EsiGateCondition, { ownerId: person('owner'), resolvedBy: person('resolvedBy') });
