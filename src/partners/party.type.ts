import 'reflect-metadata';
import { registerEnumType } from 'type-graphql';
import { defineActions } from '../platform/actions.ts';
import { Actionable, LocalizedText, Node, toLocalizedTexts, Versioned } from '../platform/public.type.ts';
import { column, expression, list, one, page, readType } from '../platform/reads/declare.ts';
import { definePage } from '../platform/reads/define-page.ts';
import { oneOf } from '../platform/reads/page.ts';
import { CountryCode, TimeZone, Url } from '../platform/scalars.ts';
import { sql } from '../platform/sql.ts';
import { definesTimeline } from '../platform/timeline.ts';
import { viewerActions } from '../platform/viewer-actions.ts';
import { localeArgument, nameContains, nameIn } from './localized-name.ts';
import { ExternalReference, PartyIdentifier } from './party-identifier.type.ts';
import { Contact } from './contact.type.ts';
import type { AuditEntry } from './audit-entry.type.ts';
import { lastChange } from './last-change.ts';
import { Location } from './location.type.ts';
import { HasTimeline } from './timeline-event.type.ts';
import { seeGln, seeParty, seeReference, updatePartyRule, writeContactRule, writeIdentifierRule, writeLocationRule } from './partners.policy.ts';

export const PartyKindEnum = { ORGANIZATION: 'ORGANIZATION', DEPARTMENT: 'DEPARTMENT', PERSON: 'PERSON', GROUP: 'GROUP' } as const;
registerEnumType(PartyKindEnum, {
  name: 'PartyKind', description: 'What a party is.',
  valuesConfig: {
    ORGANIZATION: { description: 'A legal entity.' },
    DEPARTMENT: { description: 'A part of an organization.' },
    PERSON: { description: 'A natural person who acts for themselves, such as a consumer.' },
    GROUP: { description: 'People or organizations with a common interest and no legal form.' },
  },
});

defineActions({
  UPDATE_PARTY: 'Change a party’s own data.',
  WRITE_CONTACTS: 'Add, change or remove a party’s contacts.',
  WRITE_LOCATIONS: 'Add, change or remove a party’s locations.',
  WRITE_IDENTIFIERS: 'Add or remove a party’s official numbers and external references.',
});

@readType({
  table: 'party', rule: seeParty, implements: [Node, Versioned, Actionable, HasTimeline],
  description: 'Whoever the firm has to do with, and the firm itself: an organization, a department, a person or a group. One party may stand in several markets.',
})
export class Party extends Node {
  @column(() => PartyKindEnum, { column: 'kind', description: 'What the party is.' })
  kind!: string;

  @expression(() => String, { sql: nameIn, args: localeArgument, description: 'Its name: in the language asked for, then the request’s, then its own.' })
  name!: string;

  @column(() => [LocalizedText], { column: 'names', convert: toLocalizedTexts, description: 'All recorded translations of the name.' })
  nameTranslations!: LocalizedText[];

  @column(() => CountryCode, { column: 'country_code', nullable: true, description: 'Where it is registered or lives.' })
  countryCode!: string | null;

  @column(() => TimeZone, { column: 'time_zone', description: 'The time zone it works in.' })
  timeZone!: string;

  @column(() => Url, { column: 'website', nullable: true, description: 'Its site.' })
  website!: string | null;

  @column(() => Boolean, { column: 'is_focal', description: 'True for the firm whose marketing network this is.' })
  isFocal!: boolean;

  @one(() => Party, { link: { parent_id: 'id' }, nullable: true, description: 'What it is a part of.' })
  parent!: Party | null;

  @page(() => partyPage, {
    link: (party, part) => sql`${part('parent_id')} = ${party('id')} and ${part('merged_into_id')} is null`,
    description: 'What belongs to it: departments, persons, firms of a group.',
  })
  parts!: unknown;

  @expression(() => String, {
    nullable: true, rule: seeGln, description: 'GS1 Global Location Number of the legal entity; for staff, the party itself, and of the focal firm.',
    sql: (row) => sql`(select i.value from party_identifier i where i.workspace_id = ${row('workspace_id')} and i.party_id = ${row('id')} and i.scheme = 'GLN' order by i.id limit 1)`,
  })
  gln!: string | null;

  @list(() => PartyIdentifier, { link: { id: 'party_id' }, order: ['scheme', 'value', 'id'], description: 'Numbers that authorities gave it; at most 20.' })
  identifiers!: PartyIdentifier[];

  @list(() => ExternalReference, {
    link: { id: 'party_id' }, order: ['system', 'value', 'id'], nullable: true, rule: seeReference,
    description: 'What the focal firm’s own systems call it; staff only; at most 20.',
  })
  externalReferences!: ExternalReference[] | null;

  @list(() => Contact, { link: { id: 'party_id' }, order: ['name', 'id'], where: (contact) => sql`${contact('erased_at')} is null`, description: 'People to talk to; at most 200.' })
  contacts!: Contact[];

  @list(() => Location, { link: { id: 'party_id' }, order: ['name', 'id'], description: 'Its places; at most 500.' })
  locations!: Location[];

  @lastChange()
  lastChange!: AuditEntry | null;

  @viewerActions({ partyId: 'id', mergedIntoId: 'merged_into_id' }, {
    UPDATE_PARTY: updatePartyRule, WRITE_CONTACTS: writeContactRule, WRITE_LOCATIONS: writeLocationRule, WRITE_IDENTIFIERS: writeIdentifierRule,
  })
  viewerActions!: unknown;
}

definesTimeline('Party', () => Party, {
  names: { field: 'nameTranslations' }, parentId: { field: 'parent', idOf: 'Party' }, mergedIntoId: { field: 'mergedInto', idOf: 'Party' },
  mergedPartyId: { field: 'mergedParties', idOf: 'Party' },
});

export const partyPage = definePage({
  name: 'Party',
  type: () => Party,
  description: 'Parties of the marketing network that the asker may see.',
  defaultSize: 25,
  orders: {
    NAME: { column: 'name', cast: 'text', field: 'name', description: 'By the record’s own name.' },
    CREATED_AT: { column: 'created_at', cast: 'timestamptz', field: 'createdAt', description: 'By when the record was made.' },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  filters: {
    kinds: { type: () => [PartyKindEnum], field: 'kind', sql: oneOf('kind'), description: 'Of one of these kinds.' },
    isMerged: {
      type: () => Boolean, field: 'mergedInto', sql: (row, value: boolean) => sql`(${row('merged_into_id')} is not null) = ${value}`,
      description: 'Records that were merged into another one, which are left out where this is not asked, or those that were not.',
    },
    countryCodes: { type: () => [CountryCode], field: 'countryCode', sql: oneOf('country_code'), description: 'In one of these countries.' },
    search: { type: () => String, field: 'name', sql: nameContains, description: 'The name contains this text, in any recorded language; 1 to 100 characters.' },
  },
});
