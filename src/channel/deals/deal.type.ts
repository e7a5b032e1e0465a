import 'reflect-metadata';
import { Int } from 'type-graphql';
import { Relationship } from '../../markets/relationship.type.ts';
import type { AuditEntry } from '../../partners/audit-entry.type.ts';
import { lastChange } from '../../partners/last-change.ts';
import { IdentifierSchemeEnum } from '../../partners/party-identifier.type.ts';
import { HasTimeline, timelinePage } from '../../partners/timeline-event.type.ts';
import { User } from '../../partners/user.type.ts';
import { money } from '../../platform/money.type.ts';
import { Actionable, Node, toInstant, Versioned } from '../../platform/public.type.ts';
import { column, expression, one, page, readType } from '../../platform/reads/declare.ts';
import { CountryCode, DateTime, LocalDate } from '../../platform/scalars.ts';
import { definesTimeline } from '../../platform/timeline.ts';
import { viewerActions } from '../../platform/viewer-actions.ts';
import { dealActions } from './deal.actions.ts';
import { ChannelDealRefusalEnum, ChannelDealStateEnum } from './deal.enums.ts';
import { ChannelDealCheck, ChannelDealConflict, toConflict } from './deal-conflict.type.ts';
import { type ConflictFacts, conflictFacts, conflictsAmong } from './deal-conflicts.ts';
import { seeDeal, seeDealCheck } from './deals.policy.ts';

@readType({
  table: 'channel_deal', rule: seeDeal, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'A customer that a channel partner works on, registered so that nobody else is given it. The partner and the firm see it, and nobody else; the partner is never told of others who work on the same.',
})
export class ChannelDeal extends Node {
  @one(() => Relationship, { link: { relationship_id: 'id' }, description: 'The relationship with the partner.' })
  relationship!: Relationship;

  @column(() => String, { column: 'title', description: 'Its heading.' })
  title!: string;

  @column(() => String, { column: 'customer_name', description: 'The end customer’s name, as the partner writes it.' })
  customerName!: string;

  @column(() => CountryCode, { column: 'customer_country', description: 'Where the customer is.' })
  customerCountry!: string;

  @column(() => String, { column: 'customer_postal_code', nullable: true, description: 'The customer’s postal code; null while unknown.' })
  customerPostalCode!: string | null;

  @column(() => IdentifierSchemeEnum, { column: 'customer_scheme', nullable: true, description: 'Who gave the customer its number; null while there is none.' })
  customerScheme!: string | null;

  @column(() => String, { column: 'customer_number', nullable: true, description: 'The number that a register has given the customer; null while unknown.' })
  customerNumber!: string | null;

  @column(() => String, { column: 'product_family', description: 'Which family of products.' })
  productFamily!: string;

  @money({ minorUnits: 'amount_minor', currency: 'currency', description: 'What it is expected to bring.' })
  amount!: unknown;

  @column(() => LocalDate, { column: 'expected_on', description: 'By which day the customer is expected to buy.' })
  expectedOn!: string;

  @column(() => ChannelDealStateEnum, { column: 'state', description: 'Where it stands.' })
  state!: string;

  @one(() => User, { link: { registered_by: 'id' }, nullable: true, description: 'Who registered it; null for whom the asker does not see.' })
  registeredBy!: User | null;

  @column(() => DateTime, { column: 'registered_at', convert: toInstant, description: 'When.' })
  registeredAt!: string;

  @one(() => User, { link: { decided_by: 'id' }, nullable: true, description: 'Who decided for the firm; null before, and for whom the asker does not see.' })
  decidedBy!: User | null;

  @column(() => DateTime, { column: 'decided_at', convert: toInstant, nullable: true, description: 'When; null before.' })
  decidedAt!: string | null;

  @column(() => ChannelDealRefusalEnum, { column: 'refusal', nullable: true, description: 'Why the firm refused it; null where it did not.' })
  refusal!: string | null;

  @column(() => String, { column: 'decision_note', nullable: true, description: 'What the firm said to its decision; null where it said nothing.' })
  decisionNote!: string | null;

  @column(() => LocalDate, { column: 'protected_until', nullable: true, description: 'The last day, in UTC, on which nobody else is given it; null where it never was the partner’s.' })
  protectedUntil!: string | null;

  @column(() => Int, { column: 'extensions', description: 'How often that day was put off, 0 or more.' })
  extensions!: number;

  @column(() => String, { column: 'extension_reason', nullable: true, description: 'Why it last was; null where it never was.' })
  extensionReason!: string | null;

  @column(() => DateTime, { column: 'closed_at', convert: toInstant, nullable: true, description: 'When it was won or lost; null while it is neither.' })
  closedAt!: string | null;

  @column(() => String, { column: 'closing_note', nullable: true, description: 'What was said to that; null while it is neither, or nothing was said.' })
  closingNote!: string | null;

  @money({ minorUnits: 'won_minor', currency: 'currency', description: 'What it brought; null where it was not won.' })
  wonAmount!: unknown;

  @column(() => DateTime, { column: 'withdrawn_at', convert: toInstant, nullable: true, description: 'When the partner gave it up; null where it did not.' })
  withdrawnAt!: string | null;

  @column(() => String, { column: 'withdrawal_reason', nullable: true, description: 'Why; null where it did not.' })
  withdrawalReason!: string | null;

  @column(() => DateTime, { column: 'expired_at', convert: toInstant, nullable: true, description: 'When its protection ended by itself; null where it did not.' })
  expiredAt!: string | null;

  @expression(() => [ChannelDealConflict], {
    rule: seeDealCheck, nullable: true, sql: conflictFacts, convert: (facts) => conflictsAmong(facts as ConflictFacts).map(toConflict),
    description: 'Who else works on the same now, the surest first; empty where nobody does. For the firm’s people alone: null for a partner, whatever there is.',
  })
  conflicts!: ChannelDealConflict[] | null;

  @one(() => ChannelDealCheck, { link: { id: 'deal_id' }, nullable: true, rule: seeDealCheck, description: 'What stood in its way when the firm decided; null before, and for partners.' })
  check!: ChannelDealCheck | null;

  @page(() => timelinePage, { link: { id: 'subject_id' }, about: (owner) => [owner], description: 'What happened to it, newest first.' })
  timeline!: unknown;

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ state: 'state' }, dealActions)
  viewerActions!: unknown;
}

definesTimeline('ChannelDeal', () => ChannelDeal, {
  relationshipId: { field: 'relationship', idOf: 'Relationship' }, registeredBy: { field: 'registeredBy', idOf: 'User' }, decidedBy: { field: 'decidedBy', idOf: 'User' },
});
