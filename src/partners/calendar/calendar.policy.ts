import type { ActRule, Rule, SightRule } from '../../platform/rules.ts';
import { sql } from '../../platform/sql.ts';
import { type OfParty, seeGln, seeLocation, writeLocationRule } from '../partners.policy.ts';

/** Who sees when somebody works, and who may say so. */

export const seeCalendar: SightRule = {
  ...seeLocation, name: 'party.calendar.see', description: 'When a party and its places work: staff all, a partner its own and the focal firm’s.',
};

/** The same condition on the party's own row. */
export const seePartyOpening: SightRule = {
  ...seeGln, name: 'party.opening.see', description: 'When a party works: staff see it of all, a partner of itself and of the focal firm.',
};

/** Where a contact works shows where the party has a place: who sees the contact sees that. */
export const seeAvailability: SightRule = {
  kind: 'see', name: 'party.contact.availability.see', description: 'When a contact can be reached: whoever sees the contact.',
  sees: ({ isStaff, partyId }) => isStaff || ((row) => sql`${row('party_id')} = ${partyId}::uuid`),
};

export const writeCalendarRule: ActRule<OfParty> = {
  ...writeLocationRule, name: 'party.calendar.write', description: 'Staff keep any party’s business calendars, a partner its own.',
};

export const calendarRules: readonly Rule[] = [seeCalendar, seePartyOpening, seeAvailability, writeCalendarRule];
