import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { erasureColumns, timestamps, workspaceKey } from '../platform/writes/columns.ts';
import { partOf, withholdFromAudit } from '../platform/writes/audit-record.ts';
import type { Translations } from './party.entity.ts';

export const identifierSchemes = ['GLN', 'DUNS', 'VAT', 'LEI', 'NATIONAL_ID'] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

/** A number that an authority gave a party. */
export const PartyIdentifierEntity = defineEntity({
  name: 'PartyIdentifier',
  tableName: 'party_identifier',
  properties: {
    ...workspaceKey,
    partyId: p.uuid(),
    scheme: p.string().$type<IdentifierScheme>(),
    value: p.string(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
});
export type PartyIdentifierRecord = InferEntity<typeof PartyIdentifierEntity>;

/** What another system of the focal firm calls a party. */
export const ExternalReferenceEntity = defineEntity({
  name: 'ExternalReference',
  tableName: 'external_reference',
  properties: {
    ...workspaceKey,
    partyId: p.uuid(),
    system: p.string(),
    value: p.string(),
    createdAt: p.datetime().onCreate(() => new Date()),
  },
});
export type ExternalReferenceRecord = InferEntity<typeof ExternalReferenceEntity>;

/** A person to talk to at a party. */
export const ContactEntity = defineEntity({
  name: 'Contact',
  tableName: 'contact',
  properties: {
    ...workspaceKey,
    partyId: p.uuid(),
    /** Where the person works. */
    locationId: p.uuid().nullable(),
    name: p.string(),
    jobTitle: p.string().nullable(),
    jobTitles: p.json().$type<Translations>(),
    email: p.string().nullable(),
    phone: p.string().nullable(),
    isPrimary: p.boolean(),
    ...erasureColumns,
    ...timestamps,
  },
});
export type ContactRecord = InferEntity<typeof ContactEntity>;
withholdFromAudit('Contact', ['name', 'jobTitle', 'jobTitles', 'email', 'phone']);

export const locationPurposes = ['HEADQUARTERS', 'PLANT', 'WAREHOUSE', 'STORE', 'OFFICE'] as const;
export type LocationPurpose = (typeof locationPurposes)[number];

/** A place of a party. */
export const LocationEntity = defineEntity({
  name: 'Location',
  tableName: 'location',
  properties: {
    ...workspaceKey,
    partyId: p.uuid(),
    name: p.string(),
    names: p.json().$type<Translations>(),
    purpose: p.string().$type<LocationPurpose>(),
    gln: p.string().nullable(),
    addressLines: p.array().$type<string[]>(),
    city: p.string().nullable(),
    postalCode: p.string().nullable(),
    countryCode: p.string().nullable(),
    timeZone: p.string(),
    ...timestamps,
  },
});
export type LocationRecord = InferEntity<typeof LocationEntity>;

for (const part of ['PartyIdentifier', 'ExternalReference', 'Contact', 'Location']) partOf(part, 'partyId');
