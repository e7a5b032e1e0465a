import 'reflect-metadata';
import { daysKeyLingers } from '../domain/relationship-ending.ts';
import { HasTimeline } from '../partners/timeline-event.type.ts';
import { User } from '../partners/user.type.ts';
import { Party } from '../partners/party.type.ts';
import { AuditEntry } from '../partners/audit-entry.type.ts';
import { seeAudit } from '../partners/partners.policy.ts';
import { defineActions } from '../platform/actions.ts';
import { Actionable, Node, Versioned } from '../platform/public.type.ts';
import { column, expression, one, page, readInterface } from '../platform/reads/declare.ts';
import { LocalDate } from '../platform/scalars.ts';
import { sql } from '../platform/sql.ts';
import { definesTimeline } from '../platform/timeline.ts';
import { viewerActions } from '../platform/viewer-actions.ts';
import { addBondRule } from './bonds/bonds.policy.ts';
import { setIntendedLevelRule } from './levels/levels.policy.ts';
import { advanceRelationshipRule, assignManagerRule, endRelationshipRule, moveCustomerRule, seeOwnView, seeRelationship, updateRelationshipRule } from './markets.policy.ts';
import { startHandoverRule } from './handovers/handovers.policy.ts';
import { EndReasonEnum, MarketEnum, RelationshipStageEnum } from './relationship.enums.ts';
import { stageChangePage } from './stage-change.type.ts';

defineActions({
  UPDATE_RELATIONSHIP: 'Change what is recorded of a relationship.',
  ASSIGN_MANAGER: 'Name who manages it.',
  ADVANCE_RELATIONSHIP: 'Take it to the next stage of its life.',
  END_RELATIONSHIP: 'End it, with a reason.',
  MOVE_CUSTOMER: 'Move a customer to another stage of its life.',
  ADD_BOND: 'Add what holds it.',
  SET_INTENDED_LEVEL: 'Say how close it is meant to be.',
});

@readInterface({
  table: 'relationship', rule: seeRelationship, discriminator: 'market', implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'One edge of the marketing network: the focal firm and a partner in one market. A list selects the interface; a page spreads by type.',
})
export abstract class Relationship extends Node {
  @column(() => MarketEnum, { column: 'market', description: 'Which of the six markets it stands in; never changes.' })
  market!: string;

  @one(() => Party, { link: { focal_id: 'id' }, description: 'The firm whose network this is; between two departments of it, the one at this end.' })
  focal!: Party;

  @one(() => Party, { link: { partner_id: 'id' }, description: 'The party at the other end.' })
  partner!: Party;

  @column(() => RelationshipStageEnum, { column: 'stage', description: 'Where it stands in its life.' })
  stage!: string;

  @column(() => Boolean, { column: 'is_key', nullable: true, rule: seeOwnView, description: 'One of the few that get a manager’s full attention; staff only.' })
  isKey!: boolean | null;

  @column(() => LocalDate, { column: 'started_on', nullable: true, description: 'First day of business; null when unknown or not yet.' })
  startedOn!: string | null;

  @column(() => LocalDate, { column: 'ended_on', nullable: true, description: 'Last day, once terminated.' })
  endedOn!: string | null;

  @column(() => EndReasonEnum, { column: 'end_reason', nullable: true, description: 'Why it ended.' })
  endReason!: string | null;

  @one(() => Relationship, { link: { merged_into_id: 'id' }, nullable: true, description: 'Of one that was merged: the relationship that goes on.' })
  mergedInto!: Relationship | null;

  @column(() => String, { column: 'end_note', nullable: true, rule: seeOwnView, description: 'What the firm noted when it ended; staff only.' })
  endNote!: string | null;

  @one(() => User, { link: { manager_id: 'id' }, nullable: true, description: 'Who manages it for the focal firm; null while nobody does.' })
  manager!: User | null;

  @one(() => Relationship, { link: { continues_id: 'id' }, nullable: true, description: 'The ended relationship that this one takes up again; its history is to be read there.' })
  continues!: Relationship | null;

  @one(() => Relationship, { link: { id: 'continues_id' }, nullable: true, description: 'The relationship that took this one up again after it had ended.' })
  continuedBy!: Relationship | null;

  @expression(() => Boolean, {
    sql: (row, { now }) => sql`(${row('stage')} <> 'TERMINATED' and (${row('is_key')} or coalesce(${row('key_until')} > ${now.toISOString()}::timestamptz - make_interval(days => ${daysKeyLingers}::integer), false)))`,
    nullable: true, rule: seeOwnView, description: 'Whether a second person must approve its end: it is key, or was less than 30 days ago; staff only.',
  })
  endingTakesApproval!: boolean | null;

  @column(() => String, { column: 'note', nullable: true, rule: seeOwnView, description: 'The firm’s own notes; staff only.' })
  note!: string | null;

  @page(() => stageChangePage, { link: { id: 'relationship_id' }, description: 'The steps it has taken, newest first.' })
  stageChanges!: unknown;

  @one(() => AuditEntry, {
    link: { id: 'subject_id' }, latest: (entry) => entry('id'), nullable: true, rule: seeAudit, description: 'Its newest entry in the audit log; for who may read that.',
  })
  lastChange!: AuditEntry | null;

  @viewerActions({ stage: 'stage', market: 'market', managerId: 'manager_id' }, {
    UPDATE_RELATIONSHIP: updateRelationshipRule, ASSIGN_MANAGER: assignManagerRule, ADVANCE_RELATIONSHIP: advanceRelationshipRule, END_RELATIONSHIP: endRelationshipRule,
    START_HANDOVER: startHandoverRule, MOVE_CUSTOMER: moveCustomerRule, ADD_BOND: addBondRule, SET_INTENDED_LEVEL: setIntendedLevelRule,
  })
  viewerActions!: unknown;
}

definesTimeline('Relationship', () => Relationship, {
  focalId: { field: 'focal', idOf: 'Party' }, partnerId: { field: 'partner', idOf: 'Party' }, managerId: { field: 'manager', idOf: 'User' },
  continuesId: { field: 'continues', idOf: 'Relationship' },
  mergedIntoId: { field: 'mergedInto', idOf: 'Relationship' },
});
