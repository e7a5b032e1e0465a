import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import { User } from '../../partners/user.type.ts';
import { defineActions } from '../../platform/actions.ts';
import { defineEnum } from '../../platform/define-enum.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, readType } from '../../platform/reads/declare.ts';
import { definePage } from '../../platform/reads/define-page.ts';
import { oneOf } from '../../platform/reads/page.ts';
import type { Row } from '../../platform/reads/reader.ts';
import { DateTime, LocalDate } from '../../platform/scalars.ts';
import { type Sql, sql } from '../../platform/sql.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActionsOver } from '../../platform/viewer-actions.ts';
import type { SponsorshipState } from './sponsorship.entity.ts';
import { answerSponsorRule, endSponsorRule, seeSponsorship } from './sponsors.policy.ts';

defineActions({ ANSWER_PARTNER_SPONSOR: 'Say whether one is the partner’s sponsor.', END_PARTNER_SPONSOR: 'End a sponsorship.' });

export const SponsorshipStateEnum = defineEnum<SponsorshipState>('PartnerSponsorshipState', 'Where a sponsorship stands.', {
  PROPOSED: 'Somebody is asked.', AGREED: 'They are the sponsor.', DECLINED: 'They are not.', ENDED: 'They were, or were asked; it is over.',
});

/** When the sponsor last had contact with the partner, as the two sides recorded it; null for never. */
export const lastContact = (row: Row): Sql => sql`(select max(i.occurred_at) from interaction i join interaction_participant p on p.workspace_id = i.workspace_id and p.interaction_id = i.id
  where i.workspace_id = ${row('workspace_id')} and i.relationship_id = ${row('relationship_id')} and i.standing = 'RECORDED' and p.user_id = ${row('person_id')})`;

@readType({ table: 'partner_sponsorship', rule: seeSponsorship, implements: [Node, Versioned, Actionable], description: 'Who of top management stands behind a key partner, and how often the two are to have contact. Staff only.' })
export class PartnerSponsorship extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the partner.' })
  relationship!: Relationship;

  @one(() => User, { link: { person_id: 'id' }, nullable: true, description: 'The sponsor; null for whom the asker does not see.' })
  person!: User | null;

  @column(() => Int, { column: 'every_days', description: 'Within how many days the two are to have contact, again and again.' })
  everyDays!: number;

  @column(() => String, { column: 'reason', description: 'Why they were asked.' })
  reason!: string;

  @column(() => SponsorshipStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { proposed_by: 'id' }, nullable: true, description: 'Who asked them; null for whom the asker does not see.' })
  proposedBy!: User | null;

  @column(() => DateTime, { column: 'proposed_at', convert: toInstant, description: 'When.' })
  proposedAt!: string;

  @column(() => DateTime, { column: 'answered_at', convert: toInstant, nullable: true, description: 'When they answered; the rhythm runs from then. Null while they have not.' })
  answeredAt!: string | null;

  @column(() => String, { column: 'answer_note', nullable: true, description: 'What they said to it.' })
  answerNote!: string | null;

  @column(() => DateTime, { column: 'ended_at', convert: toInstant, nullable: true, description: 'When it ended; null while it has not.' })
  endedAt!: string | null;

  @column(() => String, { column: 'end_reason', nullable: true, description: 'Why.' })
  endReason!: string | null;

  @expression(() => DateTime, { sql: lastContact, convert: toInstant, nullable: true, description: 'When the sponsor last took part in a contact with the partner that is on record; null for never.' })
  lastContactAt!: string | null;

  @expression(() => LocalDate, {
    sql: (row) => sql`(case when ${row('state')} = 'AGREED' then (greatest(${lastContact(row)}, ${row('answered_at')}) at time zone 'UTC')::date + ${row('every_days')} end)`, nullable: true,
    description: 'By which day (UTC) they are to have contact again; null while nobody is the sponsor.',
  })
  nextContactDueOn!: string | null;

  @viewerActionsOver((row) => sql`(select json_build_object('state', ${row('state')}, 'personId', ${row('person_id')}, 'managerId', r.manager_id) from relationship r
    where r.workspace_id = ${row('workspace_id')} and r.id = ${row('relationship_id')})`, { ANSWER_PARTNER_SPONSOR: answerSponsorRule, END_PARTNER_SPONSOR: endSponsorRule })
  viewerActions!: unknown;
}

definesTimeline('PartnerSponsorship', () => PartnerSponsorship, { relationshipId: { field: 'relationship', idOf: 'Relationship' }, personId: { field: 'person', idOf: 'User' }, proposedBy: { field: 'proposedBy', idOf: 'User' } });

/** Lists of sponsorships. */
export const sponsorshipPage = definePage({
  name: 'PartnerSponsorship',
  type: () => PartnerSponsorship,
  description: 'Who of top management stands behind which partner; staff only.',
  rule: seeSponsorship,
  defaultSize: 25,
  orders: { PROPOSED_AT: { column: 'proposed_at', cast: 'timestamptz', field: 'proposedAt', description: 'By when they were asked.' } },
  defaultOrder: { field: 'PROPOSED_AT', direction: 'DESC' },
  filters: { states: { type: () => [SponsorshipStateEnum], field: 'state', sql: oneOf('state'), description: 'Standing so.' } },
});
