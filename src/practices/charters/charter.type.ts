import 'reflect-metadata';
import { renewalOn } from '../../domain/consensus/charter-renewal.ts';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, computed, expression, list, one, page, readType } from '../../platform/reads/declare.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import { PartnerCharterDepartment, PartnerCharterRating, PartnerCharterText } from './charter-parts.type.ts';
import { charterActions } from './charter.actions.ts';
import { CharterRenewalEnum, PartnerCharterStateEnum } from './charter.enums.ts';
import { seeCharter } from './charters.policy.ts';
import { concordanceOf, RatingConcordance, ratingsOf } from './concordance.type.ts';

@readType({
  table: 'partner_charter', rule: seeCharter, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'What the firm’s departments agree on about one partner: what they want of the partnership, and how they behave. In force only when every department that it names has signed. The firm’s own: the partner learns nothing of it.',
})
export class PartnerCharter extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the partner.' })
  relationship!: Relationship;

  @column(() => PartnerCharterStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => PartnerCharterText, { link: { id: 'charter_id' }, latest: (text) => text('number'), description: 'The text that stands.' })
  text!: PartnerCharterText;

  @list(() => PartnerCharterText, { link: { id: 'charter_id' }, order: ['number'], description: 'All texts that it has had, in order.' })
  texts!: PartnerCharterText[];

  @list(() => PartnerCharterDepartment, { link: { id: 'charter_id' }, order: ['id'], description: 'The departments that it names, in the order in which they were named, and those that it names no more; a few dozen at most.' })
  departments!: PartnerCharterDepartment[];

  @list(() => PartnerCharterRating, { link: { id: 'charter_id' }, order: ['rated_at', 'id'], description: 'How its departments have rated the partner, in order of time; some rows a department and year.' })
  ratings!: PartnerCharterRating[];

  @expression(() => RatingConcordance, { sql: ratingsOf, convert: concordanceOf, description: 'How far the departments agree about the partner.' })
  ratingConcordance!: RatingConcordance;

  @one(() => User, { link: { drafted_by: 'id' }, nullable: true, description: 'Who drafted it; null for whom the asker does not see.' })
  draftedBy!: User | null;

  @column(() => DateTime, { column: 'drafted_at', convert: toInstant, description: 'When.' })
  draftedAt!: Date;

  @column(() => DateTime, { column: 'revised_at', convert: toInstant, nullable: true, description: 'When it was last written anew; null where it was not.' })
  revisedAt!: Date | null;

  @column(() => DateTime, { column: 'asked_at', convert: toInstant, nullable: true, description: 'When it was put to the departments; null before.' })
  askedAt!: Date | null;

  @column(() => DateTime, { column: 'in_force_at', convert: toInstant, nullable: true, description: 'When the last department signed; null before.' })
  inForceAt!: Date | null;

  @column(() => LocalDate, { column: 'renewal_due_on', nullable: true, description: 'The day in UTC on which all departments are to sign again, a year after it came into force; null before. Until another one is in force it holds on.' })
  renewalDueOn!: string | null;

  @computed(() => CharterRenewalEnum, {
    nullable: true, needs: { state: 'state', inForceOn: 'in_force_on' }, description: 'Where its renewal stands today, in UTC; null while it is not in force.',
    compute: ({ state, inForceOn }, { now }) => (state === 'IN_FORCE' ? renewalOn(laterOf(now.toISOString().slice(0, 10), String(inForceOn)), String(inForceOn)) : null),
  })
  renewal!: string | null;

  @column(() => DateTime, { column: 'superseded_at', convert: toInstant, nullable: true, description: 'When another one took its place; null before.' })
  supersededAt!: Date | null;

  @one(() => User, { link: { withdrawn_by: 'id' }, nullable: true, description: 'Who gave it up; null where nobody has, and for whom the asker does not see.' })
  withdrawnBy!: User | null;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When it was given up; null where it was not.' })
  withdrawnAt!: Date | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why it was given up.' })
  withdrawalReason!: string | null;

  @column(() => DateTime, { column: 'coming_noted_at', convert: toInstant, nullable: true, description: 'When the platform noted that the renewal comes near; null before.' })
  comingNotedAt!: Date | null;

  @column(() => DateTime, { column: 'due_noted_at', convert: toInstant, nullable: true, description: 'When the platform noted that the renewal is due; null before.' })
  dueNotedAt!: Date | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first; what its departments said stands in the relationship’s.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', ${row('state')}, 'managerId', r.manager_id) from relationship r where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')})`, charterActions)
  viewerActions!: unknown;
}

/** A clock behind the database's own does not look before the charter's first day. */
function laterOf(day: string, other: string): string {
  return day > other ? day : other;
}

definesTimeline('PartnerCharter', () => PartnerCharter, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, draftedBy: { field: 'draftedBy', idOf: 'User' }, withdrawnBy: { field: 'withdrawnBy', idOf: 'User' } });
